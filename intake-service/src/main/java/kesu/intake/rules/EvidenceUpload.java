package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;

/**
 * An upload of evidence in pieces, numbered from 1.
 *
 * @param pieces the pieces received, by their numbers
 * @param sealed true if it is attached, so that nothing in it changes any more
 */
public record EvidenceUpload(
    String id,
    ComplaintId complaint,
    String fileName,
    Actor by,
    Instant startedAt,
    Map<String, Piece> pieces,
    boolean sealed) {
  private static final int MOST_PIECES = 10_000;

  /**
   * A piece received.
   *
   * @param key the key under which its content is stored, another one for any other content
   */
  public record Piece(String key, int size) {}

  /**
   * The answer to a step of an upload.
   *
   * @param received the number of bytes received so far
   */
  public record Status(String upload, ComplaintId complaintId, int pieces, long received) {}

  public EvidenceUpload {
    pieces = Map.copyOf(pieces);
  }

  /** Begins an upload. */
  public static Verdict<EvidenceUpload, Status> begin(
      String id, ComplaintId complaint, String fileName, Actor by, Instant now) {
    EvidenceUpload begun = new EvidenceUpload(id, complaint, fileName, by, now, Map.of(), false);
    return new Verdict.Done<>(begun, List.of(), begun.status());
  }

  /** The answer to a request to begin it that comes again. */
  public Verdict<EvidenceUpload, Status> again() {
    return new Verdict.Unchanged<>(status());
  }

  /** Seals it: from now on its content is what it is. */
  public Change<EvidenceUpload> seal() {
    return sealed
        ? Change.none()
        : Change.to(new EvidenceUpload(id, complaint, fileName, by, startedAt, pieces, true));
  }

  /**
   * Receives a piece, or another one in its place.
   *
   * @param limit the largest size of a file
   */
  public Verdict<EvidenceUpload, Status> receive(int number, Piece piece, Actor who, long limit) {
    if (!who.person().equals(by.person())) {
      return new Verdict.Refused<>(EvidenceRefusals.uploadOfAnother(this));
    }
    if (number < 1 || number > MOST_PIECES) {
      return new Verdict.Refused<>(EvidenceRefusals.noPieceNumber(number, MOST_PIECES));
    }
    if (sealed) {
      return new Verdict.Refused<>(EvidenceRefusals.sealed(this));
    }
    Map<String, Piece> all = new TreeMap<>(pieces);
    all.put(Integer.toString(number), piece);
    EvidenceUpload next = new EvidenceUpload(id, complaint, fileName, by, startedAt, all, false);
    return next.size() > limit
        ? new Verdict.Refused<>(EvidenceRefusals.tooLarge(limit))
        : new Verdict.Done<>(next, List.of(), next.status());
  }

  /** The number of bytes received. */
  public long size() {
    return pieces.values().stream().mapToLong(Piece::size).sum();
  }

  /** Returns true if no piece is missing between the first and the last. */
  public boolean isComplete() {
    return !pieces.isEmpty()
        && IntStream.rangeClosed(1, pieces.size())
            .allMatch(number -> pieces.containsKey(Integer.toString(number)));
  }

  /** The keys of its pieces, in order; it must be complete. */
  public List<String> keys() {
    return IntStream.rangeClosed(1, pieces.size())
        .mapToObj(number -> Objects.requireNonNull(pieces.get(Integer.toString(number))).key())
        .toList();
  }

  private Status status() {
    return new Status(id, complaint, pieces.size(), size());
  }

  @Override
  public String toString() {
    return "EvidenceUpload[" + id + " " + complaint + " " + pieces.size() + "]";
  }
}
