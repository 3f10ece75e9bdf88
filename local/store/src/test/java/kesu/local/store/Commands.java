package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.netty.channel.embedded.EmbeddedChannel;

/** Runs database commands without a client. */
final class Commands {
  private Commands() {}

  static Document run(StoreDatabase database, Document command) {
    return database.handleCommand(
        new EmbeddedChannel(),
        command.keySet().iterator().next(),
        command,
        name -> database,
        NoopOplog.get());
  }
}
