package org.ferroweave.device.protocol.plasticity;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.protocol.PairedPulseProtocol;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * The mean device before pulses of one kind: as fabricated before potentiating ones; potentiated by
 * one train and rested before depressing ones, since at the bottom of its window a device has
 * nothing left to depress.
 *
 * @param settings how the device is pulsed
 * @param station the device under the needles; take {@link #fork()} to leave it as it is
 * @param pulse pulse of the kind
 * @param conductance conductance before it (S)
 */
record Start(PulseSettings settings, ProbeStation station, Pulse pulse, double conductance) {
  static Start potentiation(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    ProbeStation station = new ProbeStation(model.nominal(), settings, context.temperature());
    return new Start(settings, station, settings.potentiatingPulse(), station.read());
  }

  static Start depression(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    ProbeStation station = new ProbeStation(model.nominal(), settings, context.temperature());
    station.train(settings.potentiatingPulse(), settings.count());
    station.rest(PairedPulseProtocol.REST * settings.width());
    return new Start(settings, station, settings.depressingPulse(), station.read());
  }

  /** A copy of the device as it stands before the pulses, at a station of its own. */
  ProbeStation fork() {
    return station.fork();
  }
}
