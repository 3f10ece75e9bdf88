package kesu.local.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import io.netty.channel.Channel;

/** A command that cannot be read. It is answered with an error; the connection stays open. */
final class RefusedRequest extends ClientRequest {
  private final MongoServerError error;

  RefusedRequest(Channel channel, MessageHeader header, MongoServerError error) {
    super(channel, header, "admin.$cmd");
    this.error = error;
  }

  MongoServerError error() {
    return error;
  }
}
