package kesu.defaults.documents;

import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Command;
import org.jspecify.annotations.Nullable;

/** The cause of a change to a document, by which its repetition is recognised. */
sealed interface Cause {
  String correlationId();

  /** A command. */
  record ByCommand(Command command) implements Cause {
    @Override
    public String correlationId() {
      return command.correlationId();
    }

    @Nullable String idempotencyKey() {
      String key = command.key();
      return key == null ? null : command.actor().person() + "/" + key;
    }
  }

  /** An event. */
  record ByEvent(EventMetadata event) implements Cause {
    @Override
    public String correlationId() {
      return event.correlationId();
    }

    /** The name of the event's stream as seen from a document. */
    String stream(String documentId) {
      return event.subject().equals(documentId)
          ? event.source()
          : event.source() + "#" + event.subject();
    }
  }

  /** The passing of time. */
  record ByTime(String correlationId) implements Cause {}
}
