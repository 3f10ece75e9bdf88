package kesu.intake.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import kesu.intake.FormPrinter.Format;
import kesu.intake.FormView;
import kesu.rulebooks.FormField;
import kesu.terms.Clause;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("R1-FM1")
class PrintedFormsTest {
  /** Prints and their pictures, for whoever wants to look at them. */
  private static final Path PRINTS = Path.of("target/prints");

  private static final int PICTURE_DPI = 110;
  private final PrintedForms forms = new PrintedForms(1);

  @ParameterizedTest
  @EnumSource(FormField.class)
  void everyFieldIsOnThePdfAndOnTheDocxWithItsLabelInBothLanguages(FormField field) {
    FormView form = SampleForm.complete();
    String pdf = joined(text(forms.print(form, Format.PDF, Locale.CHINESE)));
    String docx = joined(String.join("", cells(forms.print(form, Format.DOCX, Locale.CHINESE))));

    for (String print : List.of(pdf, docx)) {
      assertThat(print)
          .contains(joined(form.field(field).label().zh()), joined(form.field(field).label().en()));
      form.field(field).lines().forEach(line -> assertThat(print).contains(joined(line.zh())));
    }
  }

  @Test
  void thePdfIsOneA4PageWithTheChineseFontEmbeddedAsASubset() throws IOException {
    byte[] pdf = forms.print(SampleForm.complete(), Format.PDF, Locale.CHINESE);
    save("complete.pdf", pdf);

    assertThat(pdf).hasSizeLessThan(200_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
      assertThat(page.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
      List<PDFont> fonts = new ArrayList<>();
      for (var name : document.getPage(0).getResources().getFontNames()) {
        fonts.add(document.getPage(0).getResources().getFont(name));
      }
      assertThat(fonts)
          .isNotEmpty()
          .allSatisfy(
              font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+WenQuanYiMicroHei");
              });
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, PICTURE_DPI);
      assertThat(inked(picture)).isBetween(0.03, 0.3);
      picture("complete.png", picture);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"王小测", "朱镕基桥", "喆堃珺翀", "“马上到”……——《城市晚报》①￥100", "Zoë Müller"})
  void namesAndPunctuationAreSetWithoutAMissingGlyph(String words) {
    byte[] pdf =
        forms.print(SampleForm.with(FormField.CUSTOMER_NAME, words), Format.PDF, Locale.CHINESE);
    assertThat(joined(text(pdf))).contains(joined(words)).doesNotContain("#");
  }

  @Test
  void aCharacterThatTheFontLacksIsMarkedAndDoesNotStopThePrint() {
    byte[] pdf =
        forms.print(SampleForm.with(FormField.CUSTOMER_NAME, "王𬭎"), Format.PDF, Locale.CHINESE);
    assertThat(joined(text(pdf))).contains("王〓");
  }

  @Test
  void theOwnChannelIsMarkedAndTheOthersAreNot() {
    String pdf = joined(text(forms.print(SampleForm.complete(), Format.PDF, Locale.CHINESE)));
    assertThat(pdf).contains("■800", "□门店", "□回访", "□网上", "□信函", "□其它");
  }

  @Test
  void pointsOfThePlanAreNumbered() {
    String pdf = joined(text(forms.print(SampleForm.complete(), Format.PDF, Locale.CHINESE)));
    assertThat(pdf).contains("1.当日", "2.物流经理上门", "3.按承诺");
  }

  @Test
  void theFormIsInEnglishFirstForWhoeverAsksForIt() throws IOException {
    byte[] pdf = forms.print(SampleForm.complete(), Format.PDF, Locale.ENGLISH);
    save("english.pdf", pdf);
    assertThat(joined(text(pdf))).contains("Feedbackformonamajorcomplaint", "No.KS26-0000001");
    assertThat(joined(text(pdf))).contains("重大投诉信息处理反馈表", "■800hotline");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      picture("english.png", new PDFRenderer(document).renderImageWithDPI(0, PICTURE_DPI));
    }
  }

  @Test
  void anEmptyFormSaysWhatIsMissingAndThatTheCustomerIsMasked() throws IOException {
    byte[] pdf = forms.print(SampleForm.masked(), Format.PDF, Locale.CHINESE);
    save("masked.pdf", pdf);
    assertThat(joined(text(pdf)))
        .contains("王***", "***1234", "尚缺：", "分部总经理意见", "已隐去")
        .doesNotContain("填写完整");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      picture("masked.png", new PDFRenderer(document).renderImageWithDPI(0, PICTURE_DPI));
    }
  }

  @Test
  void aLongPlanGoesOnToTheNextPage() throws IOException {
    byte[] pdf = forms.print(SampleForm.endless(), Format.PDF, Locale.CHINESE);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      picture("endless.png", new PDFRenderer(document).renderImageWithDPI(0, PICTURE_DPI));
    }
    assertThat(joined(text(pdf))).contains("20.再次核对", "投诉处理人（签字）");
  }

  @Test
  void theDocxIsTheSameTableOnA4() throws IOException {
    byte[] docx = forms.print(SampleForm.complete(), Format.DOCX, Locale.CHINESE);
    save("complete.docx", docx);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var page = document.getDocument().getBody().getSectPr().getPgSz();
      assertThat(page.getW().toString()).isEqualTo("11906");
      assertThat(page.getH().toString()).isEqualTo("16838");
      XWPFTable table = document.getTables().getFirst();
      assertThat(table.getRows()).hasSameSizeAs(FormLayout.FORM.rows());
      assertThat(table.getRows()).allSatisfy(row -> assertThat(columns(row)).isEqualTo(6));
      assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("重大投诉信息处理反馈表");
      var run = table.getRow(0).getCell(0).getParagraphs().getFirst().getRuns().getFirst();
      assertThat(run.getCTR().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("宋体");
    }
  }

  @Test
  void wordsOfAPersonAreNeverMarkup() {
    FormView form = SampleForm.with(FormField.GOODS, "<script>alert(1)</script> & \u0007冰箱");
    String page =
        new String(forms.print(form, Format.PAGE, Locale.CHINESE), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; 冰箱")
        .doesNotContain("<script");
    assertThat(joined(text(forms.print(form, Format.PDF, Locale.CHINESE)))).contains("<script>");
  }

  private static int columns(XWPFTableRow row) {
    return row.getTableCells().stream().mapToInt(PrintedFormsTest::span).sum();
  }

  private static int span(XWPFTableCell cell) {
    var span = cell.getCTTc().getTcPr().getGridSpan();
    return span == null ? 1 : span.getVal().intValue();
  }

  static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> cells(byte[] docx) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getTables().stream()
          .flatMap(table -> table.getRows().stream())
          .flatMap(row -> row.getTableCells().stream())
          .map(XWPFTableCell::getText)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Without the breaks and spaces that setting it in narrow cells brings. */
  private static String joined(String text) {
    return text.replaceAll("\\s", "");
  }

  /** The share of the page that is not white. */
  private static double inked(BufferedImage picture) {
    int inked = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        inked += (picture.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
      }
    }
    return (double) inked / (picture.getWidth() * picture.getHeight());
  }

  private static void save(String name, byte[] print) throws IOException {
    Files.createDirectories(PRINTS);
    Files.write(PRINTS.resolve(name), print);
  }

  private static void picture(String name, BufferedImage picture) throws IOException {
    Files.createDirectories(PRINTS);
    ImageIO.write(picture, "png", PRINTS.resolve(name).toFile());
  }
}
