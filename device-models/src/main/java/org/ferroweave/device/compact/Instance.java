package org.ferroweave.device.compact;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.jspecify.annotations.Nullable;

/**
 * One fabricated instance before its first step.
 *
 * @param laws its physics at any temperature
 * @param films switching elements of each film, in the order of the body
 * @param initialOrder order of each film as fabricated, -1 to 1
 * @param initialSlow slow variables as fabricated
 * @param settleTime rest at zero bias, dark, 300 K after which the device counts as fabricated (s)
 * @param noise stream of the fluctuations of slow variables ({@link Body#slowNoise}); null: the
 *     mean device, without noise
 */
public record Instance(
    Body.Factory laws,
    List<? extends DomainEnsemble> films,
    double[] initialOrder,
    double[] initialSlow,
    double settleTime,
    @Nullable RandomStream noise) {
  public Instance {
    films = List.copyOf(films);
    initialOrder = initialOrder.clone();
    initialSlow = initialSlow.clone();
  }

  /** An instance whose slow variables do not fluctuate. */
  public Instance(
      Body.Factory laws,
      List<? extends DomainEnsemble> films,
      double[] initialOrder,
      double[] initialSlow,
      double settleTime) {
    this(laws, films, initialOrder, initialSlow, settleTime, null);
  }

  @Override
  public double[] initialOrder() {
    return initialOrder.clone();
  }

  @Override
  public double[] initialSlow() {
    return initialSlow.clone();
  }
}
