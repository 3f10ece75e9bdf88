package kesu.sla;

import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.ObservableClocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/** Logs at the start which clocks of the rulebook in force are not kept. */
@Service
final class LogUnobservableClocks implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(LogUnobservableClocks.class);
  private final Regulation regulation;

  LogUnobservableClocks(Regulation regulation) {
    this.regulation = regulation;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Rulebook today = regulation.today();
    LOG.atInfo()
        .addKeyValue("rulebook", today.id() + "/" + today.version())
        .addKeyValue("notKept", ObservableClocks.notKept(today.clocks()))
        .log("Clocks that no event tells of are not kept");
  }
}
