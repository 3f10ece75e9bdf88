package kesu.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The samples that an application shows to Prometheus. */
record Metrics(String text) {
  static Metrics of(URI application) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return new Metrics(
          http.send(
                  HttpRequest.newBuilder(application.resolve("/actuator/prometheus")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
    }
  }

  Set<String> names() {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  /** All values of a label. */
  Set<String> labels(String label) {
    return Pattern.compile("[{,]" + label + "=\"([^\"]*)\"")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
