package org.ferroweave.device.protocol.plasticity;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ReadNoise;
import org.ferroweave.device.protocol.UpdateProtocol;

/**
 * Conductance levels of one fabricated device: its potentiating and depressing trains again and
 * again, and how many of the states that the pulses reach lie further apart than cycles and reads
 * ({@link ReadNoise}) scatter. The count cannot exceed the number of pulses; that it reaches it
 * says that each state can be told from its neighbours, not that more pulses would not give more
 * levels. How many the noise allows is a figure of its own.
 *
 * @param cycles repetitions of the trains, at least 2
 */
public record LevelsProtocol(int cycles) implements Protocol {
  /** 16 cycles, as in {@link UpdateProtocol#STANDARD}. */
  public static final LevelsProtocol STANDARD = new LevelsProtocol(16);

  public LevelsProtocol {
    if (cycles < 2) {
      throw new InputException("levels protocol: cycles " + cycles + "; allowed: at least 2");
    }
  }

  @Override
  public String name() {
    return "levels";
  }

  @Override
  public String title() {
    return "Conductance levels that can be told apart";
  }

  @Override
  public LevelsResult run(DeviceModel model, ProtocolContext context) {
    return new LevelsResult(
        new UpdateProtocol(0, cycles).run(model, context).oneDevice(),
        ReadNoise.of(model, context.temperature()));
  }
}
