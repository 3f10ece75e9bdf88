package kesu.defaults.recovery;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Actuator endpoint that shows the reports of recoveries: {@code GET /actuator/recovery}. */
@Endpoint(id = "recovery")
final class RecoveryEndpoint {
  private final RecoveryReports reports;

  RecoveryEndpoint(RecoveryReports reports) {
    this.reports = reports;
  }

  @ReadOperation
  List<RecoveryReport> recoveries() {
    return reports.all();
  }
}
