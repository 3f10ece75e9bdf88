package kesu.planted.one;

import org.springframework.data.mongodb.core.query.Criteria;

/** A use case that writes its own query. */
class QueriesTheStore {
  Criteria open = Criteria.where("state").is("OPEN");
}
