package kesu.intake;

import java.util.Locale;

/** Sets feedback forms as documents to print. */
public interface FormPrinter {
  /** Format of a print. */
  enum Format {
    /** A page that a browser shows and prints. */
    PAGE,
    PDF,
    /** A document for a word processor. */
    DOCX
  }

  /**
   * Sets a form.
   *
   * @param language the language that stands first; the other stands beside it in small type
   * @throws Busy if too many forms wait to be set
   */
  byte[] print(FormView form, Format format, Locale language);

  /** Too many forms wait to be set; try again later. */
  final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** No turn came in time. */
    public Busy() {
      super("Too many forms wait to be printed");
    }
  }
}
