package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kesu.defaults.decisions.Verdict;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;

/**
 * An upload of evidence in pieces, numbered from 1.
 *
 * @param pieces the size of each piece received, by its number
 */
public record EvidenceUpload(
    String id,
    ComplaintId complaint,
    String fileName,
    Actor by,
    Instant startedAt,
    Map<String, Integer> pieces) {
  private static final int MOST_PIECES = 10_000;

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
    EvidenceUpload begun = new EvidenceUpload(id, complaint, fileName, by, now, Map.of());
    return new Verdict.Done<>(begun, List.of(), begun.status());
  }

  /**
   * Receives a piece, or receives it again.
   *
   * @param limit the largest size of a file
   */
  public Verdict<EvidenceUpload, Status> receive(int number, int size, Actor who, long limit) {
    if (!who.person().equals(by.person())) {
      return new Verdict.Refused<>(EvidenceRefusals.uploadOfAnother(this));
    }
    if (number < 1 || number > MOST_PIECES) {
      return new Verdict.Refused<>(EvidenceRefusals.noPieceNumber(number, MOST_PIECES));
    }
    Map<String, Integer> all = new TreeMap<>(pieces);
    all.put(Integer.toString(number), size);
    EvidenceUpload next = new EvidenceUpload(id, complaint, fileName, by, startedAt, all);
    return next.size() > limit
        ? new Verdict.Refused<>(EvidenceRefusals.tooLarge(limit))
        : new Verdict.Done<>(next, List.of(), next.status());
  }

  /** The number of bytes received. */
  public long size() {
    return pieces.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Returns true if no piece is missing between the first and the last. */
  public boolean isComplete() {
    return !pieces.isEmpty()
        && IntStream.rangeClosed(1, pieces.size())
            .allMatch(number -> pieces.containsKey(Integer.toString(number)));
  }

  private Status status() {
    return new Status(id, complaint, pieces.size(), size());
  }

  @Override
  public String toString() {
    return "EvidenceUpload[" + id + " " + complaint + " " + pieces.size() + "]";
  }
}
