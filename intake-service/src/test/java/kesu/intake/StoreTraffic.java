package kesu.intake;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The service's requests to the collection of complaints, as they go over the wire. */
final class StoreTraffic implements CommandListener {
  private static final Set<String> OF_DRIVER = Set.of("lsid", "$db", "$clusterTime", "txnNumber");
  private final Queue<BsonDocument> commands = new ConcurrentLinkedQueue<>();

  /** Watches the traffic of a context. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Watched {
    @Bean
    StoreTraffic storeTraffic() {
      return new StoreTraffic();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer watched(StoreTraffic traffic) {
      return settings -> settings.addCommandListener(traffic);
    }
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    if (command.get(event.getCommandName()) instanceof BsonString collection
        && collection.getValue().equals("complaints")) {
      BsonDocument kept = BsonDocument.parse(command.toJson()); // the event's own is gone after it
      OF_DRIVER.forEach(kept::remove);
      commands.add(kept);
    }
  }

  void forget() {
    commands.clear();
  }

  /** The commands since then that contain that text. */
  List<BsonDocument> with(String text) {
    return commands.stream().filter(command -> command.toJson().contains(text)).toList();
  }
}
