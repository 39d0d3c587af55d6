package org.ferroweave.device.transport.film;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * Layers on each other and the barrier of every gap between them. The gap between two layers of one
 * material has that material's barrier, the gap between two materials that of the interface.
 *
 * @param layers from bottom to top, at least 2
 * @param interfaceBarrier barrier of a gap between two materials (J); unused in a film of one
 * @param ions what hops; their number is the same in all layers, as if the materials bound them
 *     equally
 */
public record LayerStack(List<HopLayer> layers, double interfaceBarrier, MobileIons ions) {
  /** Validates. */
  public LayerStack {
    layers = List.copyOf(layers);
    if (layers.size() < 2) {
      throw new InputException(
          "stack has " + layers.size() + " layers; allowed: 2 or more, with a gap between them");
    }
  }

  /** A film of one material. */
  public static LayerStack film(HopLayer layer, int count, MobileIons ions) {
    List<HopLayer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      layers.add(layer);
    }
    return new LayerStack(layers, layer.barrier(), ions);
  }

  /** Number of gaps. */
  public int gaps() {
    return layers.size() - 1;
  }

  /** Whether a gap, 0 to gaps - 1, lies between two materials. */
  public boolean isInterface(int gap) {
    return !layers.get(gap).material().equals(layers.get(gap + 1).material());
  }

  /** Barrier of a gap (J). */
  public double barrier(int gap) {
    return isInterface(gap) ? interfaceBarrier : layers.get(gap).barrier();
  }

  /** Length of the hop over a gap (m). */
  public double hop(int gap) {
    return 0.5 * (layers.get(gap).pitch() + layers.get(gap + 1).pitch());
  }

  /** Thickness, half a pitch beyond the outer layers' middles included (m). */
  public double thickness() {
    return layers.stream().mapToDouble(HopLayer::pitch).sum();
  }

  /** Diffusivity of the hop over a gap, its length squared times its rate (m2/s). */
  public double diffusivity(int gap, double temperature) {
    double rate =
        TwoSiteHopping.hopRate(barrier(gap), layers.get(gap).attemptFrequency(), temperature);
    return hop(gap) * hop(gap) * rate;
  }
}
