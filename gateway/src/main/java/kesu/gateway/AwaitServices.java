package kesu.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Waits until every service has applied what was written, and what the others did because of it.
 * Each service saves what it does with the event that it does it for. So the services are asked
 * again with the versions that they gave, until none has moved on.
 */
@Component
final class AwaitServices {
  static final String VERSION = "Kesu-Version";
  private static final String PATH = "/internal/version?waitMs=";
  private final HttpClient client;
  private final List<Service> services;

  AwaitServices(HttpClient client, Services services) {
    this.client = client;
    this.services =
        services.all().stream().filter(service -> !service.name().equals("echo")).toList();
  }

  private record Reply(boolean known, KnownVersions versions) {}

  /** True if all know it; false if one does not within that time, or does not answer. */
  Mono<Boolean> await(KnownVersions written, Duration longest) {
    return round(written, System.nanoTime() + longest.toNanos()).onErrorReturn(false);
  }

  private Mono<Boolean> round(KnownVersions known, long end) {
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    return left <= 0
        ? Mono.just(false)
        : Flux.fromIterable(services)
            .flatMap(service -> ask(service, known, left))
            .collectList()
            .flatMap(replies -> next(known, replies, end));
  }

  private Mono<Boolean> next(KnownVersions known, List<Reply> replies, long end) {
    KnownVersions all = known;
    for (Reply reply : replies) {
      if (!reply.known()) {
        return Mono.just(false);
      }
      all = all.and(reply.versions());
    }
    return all.equals(known) ? Mono.just(true) : round(all, end);
  }

  private Mono<Reply> ask(Service service, KnownVersions known, long waitMs) {
    return client
        .headers(headers -> headers.set(VERSION, known.text()))
        .get()
        .uri(service.uri() + PATH + waitMs)
        .responseSingle(
            (response, body) -> {
              String own = response.responseHeaders().get(VERSION, "");
              boolean knows = response.status().code() == HttpStatus.NO_CONTENT.value();
              return body.then(Mono.just(new Reply(knows, KnownVersions.parse(own))));
            });
  }
}
