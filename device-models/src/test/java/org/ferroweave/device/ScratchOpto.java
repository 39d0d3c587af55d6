package org.ferroweave.device;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.*;
public final class ScratchOpto {
  public static void main(String[] a) {
    DeviceModel m = Catalog.model(a[0]);
    for (int i = 1; i < a.length; i++) {
      if (a[i].contains("=")) { String[] kv = a[i].split("="); m = m.with(kv[0], Double.parseDouble(kv[1])); continue; }
      long t = System.nanoTime();
      ProtocolResult r = Protocols.byName(a[i]).run(m, ProtocolContext.of(1));
      System.out.printf("== %s %.0f ms%n", a[i], (System.nanoTime() - t) / 1e6);
      for (Figure f : r.figures()) System.out.printf("  %-36s %.5g %s  %s%n", f.quantity(), f.value(), f.unit(), Double.isNaN(f.value()) ? f.note() : "");
      if (System.getProperty("series") != null) for (Series s : r.series()) for (Curve c : s.curves()) { System.out.println(" # " + s.id() + " " + c.name()); double[] x=c.x(), y=c.y(); for (int k=0;k<x.length;k+=Math.max(1,x.length/25)) System.out.printf("   %.4g %.5g%n", x[k], y[k]); }
    }
  }
}
