package kesu.defaults.consuming;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The complaints of which a service has events parked, in any of its consumer groups: what it knows
 * about them is out of date.
 */
public final class ParkedComplaints {
  private final MongoTemplate mongo;
  private final List<String> groups;

  ParkedComplaints(MongoTemplate mongo, List<String> groups) {
    this.mongo = mongo;
    this.groups = List.copyOf(groups);
  }

  /** Those of the complaints that have parked events, whichever instance parked them. */
  public Set<String> among(Collection<String> complaints) {
    List<String> ids =
        groups.stream()
            .flatMap(
                group -> complaints.stream().map(complaint -> ParkedEvents.id(group, complaint)))
            .toList();
    Set<String> found = new HashSet<>();
    if (!ids.isEmpty()) {
      mongo
          .getCollection(ParkedEvents.COLLECTION)
          .find(in("_id", ids))
          .projection(Projections.include("subject"))
          .forEach(parked -> found.add(parked.getString("subject")));
    }
    return found;
  }
}
