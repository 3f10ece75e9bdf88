package kesu.penalty;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonString;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the requests to the ledger's collection, as they go over the wire. */
final class LedgerTraffic implements CommandListener {
  private final AtomicInteger requests = new AtomicInteger();

  /** Watches the traffic of a context. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Watched {
    @Bean
    LedgerTraffic ledgerTraffic() {
      return new LedgerTraffic();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer watched(LedgerTraffic traffic) {
      return settings -> settings.addCommandListener(traffic);
    }
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (event.getCommand().get(event.getCommandName()) instanceof BsonString collection
        && collection.getValue().equals("ledger")) {
      requests.incrementAndGet();
    }
  }

  void forget() {
    requests.set(0);
  }

  int requests() {
    return requests.get();
  }
}
