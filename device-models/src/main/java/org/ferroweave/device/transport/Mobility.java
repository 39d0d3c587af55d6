package org.ferroweave.device.transport;

/**
 * Mobility matrix m (m2/s) at a face: the flux of hopper a is J_a = sum over b of m_ab g_b, where
 * g_b (1/m) is the fitted driving force of hopper b with its exchange partner v, in the continuum
 * g_b = -x_v dx_b/dz + x_b dx_v/dz - x_b x_v du_b/dz. With an Onsager matrix L, m_ab = kT L_ab /
 * (x_b x_v).
 *
 * <p>A diagonal entry is the diffusivity of a lone hopper among empty sites; off-diagonal ones are
 * the drag of one species on another.
 */
public interface Mobility {
  /** Whether the matrix depends on the composition at the face. */
  boolean composed();

  /**
   * Matrix at a face.
   *
   * @param face number of the face, 1 to cells - 1
   * @param fraction site fraction of each hopper at the face
   * @param m result, {@code [hopper * hoppers + hopper]} (m2/s)
   */
  void evaluate(int face, double[] fraction, double[] m);

  /**
   * The same diffusivities everywhere, no drag.
   *
   * @param diffusivity of each hopper (m2/s)
   */
  static Mobility uniform(double... diffusivity) {
    double[] d = diffusivity.clone();
    return new Mobility() {
      @Override
      public boolean composed() {
        return false;
      }

      @Override
      public void evaluate(int face, double[] fraction, double[] m) {
        for (int h = 0; h < d.length; h++) {
          m[h * d.length + h] = d[h];
        }
      }
    };
  }

  /**
   * Diffusivity of a single hopper, face by face.
   *
   * @param diffusivity {@code [face]} (m2/s), entries 1 to cells - 1 are used
   */
  static Mobility perFace(double[] diffusivity) {
    double[] d = diffusivity.clone();
    return new Mobility() {
      @Override
      public boolean composed() {
        return false;
      }

      @Override
      public void evaluate(int face, double[] fraction, double[] m) {
        m[0] = d[face];
      }
    };
  }
}
