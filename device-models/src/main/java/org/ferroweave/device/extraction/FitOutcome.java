package org.ferroweave.device.extraction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fit, or the reason why there is none.
 *
 * @param fit the fit, or null
 * @param failure why there is no fit; empty if there is one
 * @param <T> kind of fit
 */
public record FitOutcome<T>(@Nullable T fit, String failure) {
  /** Tries a fit and keeps the message of a {@link FitException}. */
  public static <T> FitOutcome<T> attempt(Supplier<T> fitter) {
    try {
      return new FitOutcome<>(fitter.get(), "");
    } catch (FitException e) {
      String message = e.getMessage();
      return new FitOutcome<>(null, message == null ? "fit failed" : message);
    }
  }
}
