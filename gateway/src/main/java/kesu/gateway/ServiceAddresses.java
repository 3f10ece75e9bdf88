package kesu.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The services' base URLs.
 *
 * @param echo the stub that the gateway's own benchmark starts; used in bench mode only
 */
@ConfigurationProperties("kesu.services")
record ServiceAddresses(
    @DefaultValue("http://localhost:8081") URI intake,
    @DefaultValue("http://localhost:8082") URI routing,
    @DefaultValue("http://localhost:8083") URI sla,
    @DefaultValue("http://localhost:8084") URI penalty,
    @DefaultValue("http://localhost:8085") URI media,
    @Nullable URI echo) {}
