package org.ferroweave.device.protocol;

import java.util.List;
import java.util.Optional;

/** Curves and figures of merit that a protocol measured. */
public interface ProtocolResult {
  /** Name of the protocol. */
  String protocol();

  /** The curves, ready for plots and CSV files. */
  List<Series> series();

  /** The figures of merit. */
  List<Figure> figures();

  /** The figure of a quantity, if this protocol gives it. */
  default Optional<Figure> figure(String quantity) {
    return figures().stream().filter(f -> f.quantity().equals(quantity)).findFirst();
  }
}
