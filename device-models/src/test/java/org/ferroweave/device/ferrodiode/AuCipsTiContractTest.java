package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.SynapticDeviceContract;
import org.ferroweave.device.catalog.Catalog;

class AuCipsTiContractTest extends SynapticDeviceContract {
  private static final DeviceModel MODEL = Catalog.model("au-cips-ti");

  @Override
  protected DeviceModel model() {
    return MODEL;
  }

  @Override
  protected double readVoltage() {
    return 0.5;
  }
}
