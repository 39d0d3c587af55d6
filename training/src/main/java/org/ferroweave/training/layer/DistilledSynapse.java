package org.ferroweave.training.layer;

import java.util.Arrays;
import java.util.Objects;
import org.ferroweave.array.AnalogMatrix;
import org.ferroweave.array.DistilledArray;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.Tile;
import org.ferroweave.array.TileSettings;
import org.ferroweave.array.WeightMapping;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.PulseResponse;
import org.jspecify.annotations.Nullable;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonIgnoreProperties;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Weights on pairs of devices that follow a pulse response. The response itself is part of it, so a
 * layer configuration is complete: in JSON, {@code response} holds its bytes (see {@link
 * ResponseFile}) and {@code device} tells people what it was made from.
 */
@JsonIgnoreProperties(value = "device", allowGetters = true)
public final class DistilledSynapse implements Synapse {
  private static final long serialVersionUID = 1L;

  private final byte[] encoded;
  private final double weightLimit;
  private final PairUpdate pairUpdate;
  private final TileSettings tile;
  private transient @Nullable PulseResponse response;

  /**
   * @param response how the devices answer to pulses
   * @param weightLimit weight of the mean device pair at its farthest
   * @param pairUpdate how a pair shares a pulse
   * @param tile converters and read noise
   */
  public DistilledSynapse(
      PulseResponse response, double weightLimit, PairUpdate pairUpdate, TileSettings tile) {
    this(ResponseFile.encode(response), weightLimit, pairUpdate, tile);
    this.response = response;
  }

  @JsonCreator
  private DistilledSynapse(
      @JsonProperty("response") byte[] encoded,
      @JsonProperty("weightLimit") double weightLimit,
      @JsonProperty("pairUpdate") PairUpdate pairUpdate,
      @JsonProperty("tile") TileSettings tile) {
    this.encoded = encoded;
    this.weightLimit = weightLimit;
    this.pairUpdate = Objects.requireNonNull(pairUpdate, "pairUpdate");
    this.tile = Objects.requireNonNull(tile, "tile");
  }

  @Override
  public AnalogMatrix fabricate(int rows, int columns, RandomStream stream) {
    PulseResponse devices = response();
    WeightMapping mapping = WeightMapping.of(devices, weightLimit, pairUpdate);
    return new Tile(
        new DistilledArray(devices, mapping, rows, columns, stream.split("devices")),
        tile,
        stream.split("tile"));
  }

  /** How the devices answer to pulses. */
  public PulseResponse response() {
    PulseResponse decoded = response;
    if (decoded == null) {
      decoded = ResponseFile.decode(encoded, "analog layer: response");
      response = decoded;
    }
    return decoded;
  }

  @JsonProperty("device")
  String device() {
    return response().source();
  }

  @JsonProperty("response")
  byte[] encoded() {
    return encoded.clone();
  }

  /** Weight of the mean device pair at its farthest. */
  @JsonProperty("weightLimit")
  public double weightLimit() {
    return weightLimit;
  }

  /** How a pair shares a pulse. */
  @JsonProperty("pairUpdate")
  public PairUpdate pairUpdate() {
    return pairUpdate;
  }

  /** Converters and read noise. */
  @JsonProperty("tile")
  public TileSettings tile() {
    return tile;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DistilledSynapse that
        && Arrays.equals(encoded, that.encoded)
        && weightLimit == that.weightLimit
        && pairUpdate == that.pairUpdate
        && tile.equals(that.tile);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(encoded), weightLimit, pairUpdate, tile);
  }

  @Override
  public String toString() {
    return "DistilledSynapse[" + response().source() + ", " + pairUpdate + ", " + tile + "]";
  }
}
