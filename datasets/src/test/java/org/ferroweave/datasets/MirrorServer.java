package org.ferroweave.datasets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mirror on this machine that can misbehave. */
final class MirrorServer implements AutoCloseable {
  /** How the server answers. */
  enum Manner {
    /** Honours ranges. */
    GOOD,
    /** Sends everything whatever range was asked for. */
    IGNORES_RANGES,
    /** Cuts the first connection of each file in its middle. */
    CUTS_ONCE,
    /** Sends half of a file and then nothing more; leaves later requests unanswered. */
    STALLS
  }

  final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Boolean> wasCut = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Manner manner;

  MirrorServer(Manner manner) throws IOException {
    this.manner = manner;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Serves the whole tiny set. */
  static MirrorServer ofTinySet(Manner manner) throws IOException {
    MirrorServer server = new MirrorServer(manner);
    for (MnistFile file : MnistFile.values()) {
      server.put(file, IdxBytes.gzip(IdxBytes.tiny(file)));
    }
    return server;
  }

  void put(MnistFile file, byte[] packed) {
    files.put("/set/" + file.fileName() + ".gz", packed);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/set/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(path.substring(5) + (range == null ? "" : " " + range));
    byte[] content = files.get(path);
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    if (range != null && manner == Manner.STALLS) {
      return;
    }
    int from = 0;
    if (range != null && manner != Manner.IGNORES_RANGES) {
      from = Integer.parseInt(range.replaceAll("\\D", ""));
      if (from >= content.length) {
        exchange.sendResponseHeaders(416, -1);
        exchange.close();
        return;
      }
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
    int length = content.length - from;
    boolean cut = manner == Manner.CUTS_ONCE && wasCut.put(path, true) == null;
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, length);
    OutputStream body = exchange.getResponseBody();
    if (cut || manner == Manner.STALLS) {
      body.write(content, from, length / 2);
      body.flush();
      if (manner == Manner.STALLS) {
        return;
      }
    } else {
      body.write(content, from, length);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
