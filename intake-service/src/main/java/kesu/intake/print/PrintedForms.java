package kesu.intake.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kesu.intake.FormPrinter;
import kesu.intake.FormView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Sets forms a few at a time: setting one takes a processor and some tens of megabytes for a
 * moment, which registrations must not have to wait for.
 */
@Service
final class PrintedForms implements FormPrinter {
  private static final long PATIENCE_SECONDS = 4;
  private final Semaphore turns;

  PrintedForms(@Value("${kesu.intake.prints-at-once}") int atOnce) {
    turns = new Semaphore(atOnce, true);
  }

  @Override
  public byte[] print(FormView form, Format format, Locale language) {
    FormWords words = new FormWords(form, language);
    return switch (format) {
      case PAGE -> FormPage.of(words).getBytes(StandardCharsets.UTF_8);
      case PDF, DOCX -> inTurn(words, format);
    };
  }

  private byte[] inTurn(FormWords words, Format format) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return format == Format.PDF ? FormPdf.of(FormPage.of(words)) : FormDocument.of(words);
    } finally {
      turns.release();
    }
  }
}
