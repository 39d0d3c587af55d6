package org.ferroweave.device.catalog;

import java.util.stream.Stream;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.SynapticDeviceContract;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every device of the catalogue, whatever its family, does what every device must do. */
@ParameterizedClass(name = "{0}")
@MethodSource("devices")
class CatalogContractTest extends SynapticDeviceContract {
  @Parameter private String device;

  static Stream<String> devices() {
    return Catalog.ids().stream();
  }

  @Override
  protected DeviceModel model() {
    return Catalog.model(device);
  }
}
