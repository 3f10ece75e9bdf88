package kesu.defaults.consuming;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;

/** Tells an outage, after which a retry makes sense, from an event that can never be handled. */
public final class Outages {
  private static final String RETRYABLE = "RetryableWriteError";

  private Outages() {}

  /** True if a failure was caused by a store or broker that did not answer. */
  public static boolean isOutage(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof QueryTimeoutException
          || cause instanceof RetriableException
          || cause instanceof KafkaException
          || cause instanceof IOException
          || cause instanceof MongoTimeoutException
          || cause instanceof MongoSocketException
          || cause instanceof MongoConnectionPoolClearedException
          || cause instanceof MongoNotPrimaryException
          || cause instanceof MongoNodeIsRecoveringException
          || isUnacknowledged(cause)) {
        return true;
      }
    }
    return false;
  }

  /** True if a write was made but not acknowledged by as many members as it must be. */
  private static boolean isUnacknowledged(Throwable cause) {
    return cause instanceof MongoWriteConcernException
        || (cause instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() != null)
        || (cause instanceof MongoException failure && failure.hasErrorLabel(RETRYABLE));
  }
}
