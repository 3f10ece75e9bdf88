package kesu.defaults.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What every service's OpenAPI document says alike. Its server is the one that it was read from:
 * the gateway for whoever comes through it, not the address inside.
 */
@AutoConfiguration
public class ApiDocsAutoConfiguration {
  @Bean
  OpenAPI openApi(@Value("${spring.application.name}") String service) {
    return new OpenAPI()
        .info(new Info().title("Kesu 客诉: " + service).version("1"))
        .addServersItem(new Server().url("/"));
  }
}
