package kesu.defaults.saving;

import org.jspecify.annotations.Nullable;

/** Why a document changes, and how the same cause is known when it comes again. */
sealed interface Cause {
  String correlationId();

  /** A person asked for it. */
  record Asked(Command command) implements Cause {
    @Override
    public String correlationId() {
      return command.correlationId();
    }

    @Nullable String key() {
      String key = command.key();
      return key == null ? null : command.actor().person() + "/" + key;
    }
  }

  /** An event told of its ground. */
  record Told(Incoming event) implements Cause {
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

  /** Its time has come. */
  record Due(String correlationId) implements Cause {}
}
