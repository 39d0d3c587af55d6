package org.ferroweave.datasets;

import java.util.Random;

/**
 * A plain network trained image by image with stochastic gradient descent: softmax regression, or
 * one hidden layer of rectified units before it. Blank pixels cost nothing.
 */
final class PlainNetwork {
  private static final int CLASSES = LabelledImages.CLASSES;

  private final int inputs;
  private final int hidden;
  private final float[] w1;
  private final float[] b1;
  private final float[] w2;
  private final float[] b2 = new float[CLASSES];
  private final float[] x;
  private final float[] h;
  private final float[] dh;
  private final float[] out = new float[CLASSES];

  /**
   * @param hidden rectified units, or 0 for softmax regression
   */
  PlainNetwork(int inputs, int hidden, long seed) {
    this.inputs = inputs;
    this.hidden = hidden;
    int features = hidden == 0 ? inputs : hidden;
    w1 = new float[inputs * hidden];
    b1 = new float[hidden];
    w2 = new float[features * CLASSES];
    x = new float[inputs];
    h = new float[hidden];
    dh = new float[hidden];
    Random random = new Random(seed);
    if (hidden > 0) {
      for (int i = 0; i < w1.length; i++) {
        w1[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
      }
      for (int i = 0; i < w2.length; i++) {
        w2[i] = (float) (random.nextGaussian() * Math.sqrt(1.0 / hidden));
      }
    }
  }

  /** Trains with a rate that falls linearly from the given one to a twentieth of it. */
  void train(LabelledImages images, int epochs, float rate, long seed) {
    int[] order = new int[images.count()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(seed);
    long step = 0;
    long steps = (long) epochs * order.length;
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (int i : order) {
        learn(images, i, rate * (1f - 0.95f * step++ / steps));
      }
    }
  }

  double accuracy(LabelledImages images) {
    int right = 0;
    for (int i = 0; i < images.count(); i++) {
      forward(images, i);
      int best = 0;
      for (int c = 1; c < CLASSES; c++) {
        best = out[c] > out[best] ? c : best;
      }
      right += best == images.label(i) ? 1 : 0;
    }
    return (double) right / images.count();
  }

  private void forward(LabelledImages images, int image) {
    images.normalized(image, x);
    float[] features = x;
    if (hidden > 0) {
      System.arraycopy(b1, 0, h, 0, hidden);
      for (int i = 0; i < inputs; i++) {
        if (x[i] != 0) {
          addScaled(h, w1, i * hidden, x[i]);
        }
      }
      for (int j = 0; j < hidden; j++) {
        h[j] = Math.max(0, h[j]);
      }
      features = h;
    }
    System.arraycopy(b2, 0, out, 0, CLASSES);
    for (int f = 0; f < features.length; f++) {
      if (features[f] != 0) {
        for (int c = 0; c < CLASSES; c++) {
          out[c] += features[f] * w2[f * CLASSES + c];
        }
      }
    }
  }

  private void learn(LabelledImages images, int image, float rate) {
    forward(images, image);
    softmaxError(images.label(image));
    float[] features = hidden == 0 ? x : h;
    for (int f = 0; f < features.length; f++) {
      if (features[f] != 0) {
        float back = 0;
        for (int c = 0; c < CLASSES; c++) {
          int at = f * CLASSES + c;
          back += out[c] * w2[at];
          w2[at] -= rate * out[c] * features[f];
        }
        if (hidden > 0) {
          dh[f] = back;
        }
      } else if (hidden > 0) {
        dh[f] = 0;
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      b2[c] -= rate * out[c];
    }
    if (hidden > 0) {
      for (int i = 0; i < inputs; i++) {
        if (x[i] != 0) {
          subtractScaled(w1, i * hidden, dh, rate * x[i]);
        }
      }
      subtractScaled(b1, 0, dh, rate);
    }
  }

  private void softmaxError(int label) {
    float max = Float.NEGATIVE_INFINITY;
    for (float v : out) {
      max = Math.max(max, v);
    }
    float sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      out[c] = (float) Math.exp(out[c] - max);
      sum += out[c];
    }
    for (int c = 0; c < CLASSES; c++) {
      out[c] = out[c] / sum - (c == label ? 1 : 0);
    }
  }

  private static void addScaled(float[] target, float[] row, int from, float factor) {
    for (int j = 0; j < target.length; j++) {
      target[j] += factor * row[from + j];
    }
  }

  private static void subtractScaled(float[] row, int from, float[] vector, float factor) {
    for (int j = 0; j < vector.length; j++) {
      row[from + j] -= factor * vector[j];
    }
  }
}
