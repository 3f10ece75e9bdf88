package kesu.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of BSON values in MongoDB's sort order. A range never reaches beyond its kind. */
enum Kind {
  MIN_KEY,
  /** Stands for an empty array in an index, before null as MongoDB has it. */
  EMPTY_ARRAY,
  NULL,
  NUMBER,
  STRING,
  DOCUMENT,
  ARRAY,
  BINARY,
  OBJECT_ID,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  REGEX,
  MAX_KEY;

  /** The first byte of an encoded value; 0 is left for the end of documents and arrays. */
  int tag() {
    return 0x10 + 8 * ordinal();
  }

  static Kind of(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing ignored -> NULL;
      case Kind kind -> kind;
      case Number ignored -> NUMBER;
      case String ignored -> STRING;
      case Map<?, ?> ignored -> DOCUMENT;
      case Collection<?> ignored -> ARRAY;
      case BinData ignored -> BINARY;
      case UUID ignored -> BINARY;
      case LegacyUUID ignored -> BINARY;
      case ObjectId ignored -> OBJECT_ID;
      case Boolean ignored -> BOOLEAN;
      case Instant ignored -> DATE;
      case BsonTimestamp ignored -> TIMESTAMP;
      case BsonRegularExpression ignored -> REGEX;
      case MinKey ignored -> MIN_KEY;
      case MaxKey ignored -> MAX_KEY;
      default -> throw new BadValueException("A value of " + value.getClass() + " has no order");
    };
  }
}
