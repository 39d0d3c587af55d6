package org.ferroweave.device.protocol;

import java.util.Optional;
import java.util.Set;
import org.ferroweave.device.DeviceModel;

/** A measurement that can be made on any device model. Implementations are immutable. */
public interface Protocol {
  /** Name for command lines and files, for example {@code ltp-ltd}. */
  String name();

  /** One line for people. */
  String title();

  /**
   * Whether the measurement makes sense on a device: a gate sweep needs a gate, a photoresponse
   * needs light. Figures of a protocol that does not apply are not modelled.
   */
  default boolean appliesTo(DeviceModel model) {
    return true;
  }

  /**
   * Why the measurement says nothing about a figure on a device although it can be made: nothing in
   * the model decides its value, so that any agreement would be by construction. Empty if it does
   * say something.
   */
  default Optional<String> silentOn(DeviceModel model, String figure) {
    return Optional.empty();
  }

  /**
   * The quickest form of this measurement that gives the named figures with the values of the
   * standard form; for example without fabricated devices if no figure of spread is among them.
   *
   * @param figures names of figures; those that the measurement does not give do not count
   */
  default Protocol narrowedTo(Set<String> figures) {
    return this;
  }

  /**
   * Makes the measurement. The same model and context give the same result bit for bit.
   *
   * @throws org.ferroweave.device.InputException if the model lacks a parameter of {@link
   *     PulseSettings}
   * @throws java.util.concurrent.CancellationException if the context's progress asks to stop
   */
  ProtocolResult run(DeviceModel model, ProtocolContext context);
}
