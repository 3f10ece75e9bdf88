package kesu.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kesu.terms.Text;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gateway's index of services and API documents. */
@RestController
final class IndexController {
  private static final Text ABOUT =
      new Text(
          "客诉：重大客诉不丢、不误、有人负责。此处为系统的统一入口。",
          "Kesu: no major complaint is lost, late without someone being told, or settled without"
              + " someone answering for it. This is its single entry point.");

  private final Services services;
  private final String openapi;

  IndexController(Services services) throws IOException {
    this.services = services;
    this.openapi =
        new ClassPathResource("kesu/gateway/openapi.json")
            .getContentAsString(StandardCharsets.UTF_8);
  }

  /** A service as listed on the index. */
  record Listed(String name, Text title, Text does, List<String> paths, String openapi) {
    static Listed of(Service service) {
      return new Listed(
          service.name(), service.title(), service.does(), service.prefixes(), service.openapi());
    }
  }

  @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> index() {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("name", "Kesu 客诉");
    index.put("about", ABOUT);
    index.put("services", services.all().stream().map(Listed::of).toList());
    index.put("openapi", "/openapi");
    index.put("health", "/actuator/health");
    return index;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String page() {
    String rows =
        services.all().stream()
            .map(Listed::of)
            .map(
                listed ->
                    "<li><a href=\"%s\">%s</a> %s %s: %s %s (%s)</li>"
                        .formatted(
                            listed.openapi(),
                            listed.name(),
                            listed.title().zh(),
                            listed.title().en(),
                            listed.does().zh(),
                            listed.does().en(),
                            String.join(", ", listed.paths())))
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="zh">
    <meta charset="utf-8">
    <title>Kesu 客诉</title>
    <h1>Kesu 客诉</h1>
    <p>%s</p>
    <p lang="en">%s</p>
    <ul>
    %s
    <li><a href="/openapi">/openapi</a> 接口说明 API documents</li>
    <li><a href="/actuator/health">/actuator/health</a> 运行状况 health</li>
    </ul>
    </html>
    """
        .formatted(ABOUT.zh(), ABOUT.en(), rows);
  }

  @GetMapping("/openapi")
  Map<String, Object> documents() {
    Map<String, Object> documents = new LinkedHashMap<>();
    documents.put("gateway", "/openapi/gateway");
    services.all().forEach(service -> documents.put(service.name(), service.openapi()));
    return documents;
  }

  @GetMapping(path = "/openapi/gateway", produces = MediaType.APPLICATION_JSON_VALUE)
  String gatewayDocument() {
    return openapi;
  }
}
