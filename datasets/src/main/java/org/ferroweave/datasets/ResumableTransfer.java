package org.ferroweave.datasets;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One HTTP GET into a file, continuing where the file ends (Range request, RFC 9110 section 14). A
 * server that ignores the range is answered by starting over; a connection on which nothing comes
 * for a while is cut.
 */
final class ResumableTransfer {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(15);
  static final Duration DEFAULT_SILENCE_LIMIT = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 100;

  private final Duration silenceLimit;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_LIMIT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * @param silenceLimit after how long without a byte the connection is cut
   */
  ResumableTransfer(Duration silenceLimit) {
    this.silenceLimit = silenceLimit;
  }

  /** Hears of bytes in the file so far, and in all (-1 when unknown). */
  @FunctionalInterface
  interface Meter {
    void update(long done, long total);
  }

  /**
   * How a transfer ended.
   *
   * @param complete whether the server says that the file is whole
   * @param retryable whether the same address may be asked again
   * @param failure why it is not whole, empty if it is
   */
  record Outcome(boolean complete, boolean retryable, String failure) {
    static final Outcome COMPLETE = new Outcome(true, false, "");
  }

  static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /**
   * @param address what to get
   * @param target the file to create or to continue
   * @param meter hears of progress, from this thread
   * @throws IOException if the target file cannot be written
   * @throws DatasetException if this thread is interrupted
   */
  Outcome fetch(URI address, Path target, Meter meter) throws IOException {
    long before = size(target);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("User-Agent", "ferroweave");
    if (before > 0) {
      request.header("Range", "bytes=" + before + "-");
    }
    AtomicLong total = new AtomicLong(-1);
    CompletableFuture<HttpResponse<Path>> answer =
        client.sendAsync(
            request.build(),
            info -> {
              if (info.statusCode() == 200) {
                total.set(info.headers().firstValueAsLong("Content-Length").orElse(-1));
                return BodySubscribers.ofFile(
                    target,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
              }
              if (continues(info, before)) {
                info.headers()
                    .firstValueAsLong("Content-Length")
                    .ifPresent(rest -> total.set(before + rest));
                return BodySubscribers.ofFile(
                    target, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
              }
              return BodySubscribers.replacing(target);
            });
    try {
      HttpResponse<Path> response = await(answer, target, total, meter);
      return judge(response, target, before);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Outcome(false, true, Failures.reason(cause));
    } catch (TimeoutException e) {
      return new Outcome(false, true, "no byte came for " + silenceLimit.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetException("download of " + address + " was interrupted", null, e);
    } finally {
      answer.cancel(true);
    }
  }

  private static Outcome judge(HttpResponse<Path> response, Path target, long before)
      throws IOException {
    int status = response.statusCode();
    if (status == 200) {
      return Outcome.COMPLETE;
    }
    if (status == 206) {
      if (response
          .headers()
          .firstValue("Content-Range")
          .orElse("")
          .startsWith(rangeStart(before))) {
        return Outcome.COMPLETE;
      }
      Files.deleteIfExists(target);
      return new Outcome(false, false, "answered with a range that was not asked for");
    }
    if (status == 416 && before > 0) {
      return Outcome.COMPLETE; // nothing after the part: its checksum decides
    }
    return new Outcome(false, false, "HTTP " + status);
  }

  private static boolean continues(ResponseInfo info, long before) {
    return info.statusCode() == 206
        && before > 0
        && info.headers().firstValue("Content-Range").orElse("").startsWith(rangeStart(before));
  }

  private static String rangeStart(long before) {
    return "bytes " + before + "-";
  }

  private HttpResponse<Path> await(
      CompletableFuture<HttpResponse<Path>> answer, Path target, AtomicLong total, Meter meter)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    long lastSize = -1;
    long lastGrowth = System.nanoTime();
    while (true) {
      try {
        HttpResponse<Path> response = answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        long size = size(target);
        if (response.statusCode() < 300) {
          meter.update(size, Math.max(size, total.get()));
        }
        return response;
      } catch (TimeoutException e) {
        long size = size(target);
        if (size != lastSize) {
          lastSize = size;
          lastGrowth = System.nanoTime();
          if (size > 0) {
            meter.update(size, total.get());
          }
        } else if (System.nanoTime() - lastGrowth > silenceLimit.toNanos()) {
          throw e;
        }
      }
    }
  }
}
