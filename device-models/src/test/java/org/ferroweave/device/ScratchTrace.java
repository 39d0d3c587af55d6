package org.ferroweave.device;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.protocol.*;
public final class ScratchTrace {
  public static void main(String[] a) {
    DeviceModel m = Catalog.model(a[0]);
    double irr = -1;
    for (int i = 1; i < a.length; i++) { String[] kv = a[i].split("="); m = m.with(kv[0], Double.parseDouble(kv[1])); }
    PulseSettings s = PulseSettings.of(m);
    CompactDevice d = (CompactDevice) m.nominal();
    show("settled", d, m);
    CompactDevice k = (CompactDevice) d.copy(); double[] ts={1,100,1e4}; double p=0; for (double t: ts) { k.step(m.operation().rest(), t-p); p=t; show("dark "+t, k, m);} 
    int n = s.count();
    for (int i = 1; i <= n; i++) { d.step(Terminal.LIGHT.apply(m.operation().rest(), s.potentiation()), s.width()); double g=d.current(m.operation().read()); if (i<4||i%(n/8)==0) show("light "+i, d, m); d.step(m.operation().rest(), s.period()-s.width()); if (i<4||i%(n/8)==0) show("  rest "+i, d, m);} 
    k = (CompactDevice) d.copy(); p=0; for (double t: ts) { k.step(m.operation().rest(), t-p); p=t; show("dark "+t, k, m);} 
    for (int i = 1; i <= n; i++) { d.step(Terminal.GATE.apply(m.operation().rest(), s.depression()), s.width()); if (i<4||i%(n/8)==0) show("gate "+i, d, m); d.step(m.operation().rest(), s.period()-s.width()); if (i<4||i%(n/8)==0) show("  rest "+i, d, m);} 
    p=0; for (double t: ts) { d.step(m.operation().rest(), t-p); p=t; show("dark "+t, d, m);} 
  }
  static void show(String w, CompactDevice d, DeviceModel m) {
    System.out.printf("%-12s P=%.4f uC/cm2  x=%.4g cm-2  h=%.3g  I=%.4g A%n", w, d.polarization()*100, d.slow(2)*1e-4, d.slow(1)*1e-4, d.current(m.operation().read()));
  }
}
