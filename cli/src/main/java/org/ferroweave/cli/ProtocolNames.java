package org.ferroweave.cli;

import java.util.Iterator;
import java.util.stream.Stream;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.Protocols;

/** The protocols at hand, for help texts and completion. */
final class ProtocolNames implements Iterable<String> {
  /** For picocli. */
  ProtocolNames() {}

  @Override
  public Iterator<String> iterator() {
    return Stream.concat(Stream.of("all"), Protocols.all().stream().map(Protocol::name)).iterator();
  }
}
