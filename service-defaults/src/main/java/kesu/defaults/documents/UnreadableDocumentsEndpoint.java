package kesu.defaults.documents;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Actuator endpoint that lists stored documents which cannot be read. */
@Endpoint(id = "unreadable")
final class UnreadableDocumentsEndpoint {
  private final UnreadableDocuments documents;

  UnreadableDocumentsEndpoint(UnreadableDocuments documents) {
    this.documents = documents;
  }

  @ReadOperation
  List<UnreadableDocuments.Unreadable> unreadable() {
    return documents.list();
  }
}
