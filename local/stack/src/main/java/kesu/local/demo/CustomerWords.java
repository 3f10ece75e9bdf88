package kesu.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The words of the sample day's customers, in order. */
public final class CustomerWords {
  private static final int MAX_LENGTH = 4_000;
  private static final String UNHAPPY = "0";
  private static final List<String> INVENTED =
      List.of(
          "说好买冰箱送电饭煲，付完款却说赠品没有了，样机还当新机卖给我。",
          "店员一边玩手机一边回答我，问了三遍都说不知道，态度太差。",
          "销售说这台空调是一级能效，装好才发现是三级，等于骗人。",
          "来店里反映问题，从一楼推到三楼，再推回一楼，没有一个人负责。",
          "店里答应三天之内免费换新，现在又说公司没有这个规定。",
          "门店的地太滑，老人差点摔倒，找不到人处理。",
          "洗衣机用了两天就漏水，厨房地板全泡了。",
          "电视屏幕有一条亮线，要求换货一直没有人答复。",
          "厂家约好周六上门检测，等了一整天没有人来。",
          "维修师傅来了十分钟就说没毛病，机器照样不制冷。",
          "厂家说的保修期和说明书上写的不一样。",
          "报纸上写满两千减三百，到店里说那一款不参加。",
          "网页上写的是八公斤，送来的洗衣机只有六公斤。",
          "送的电水壶用了一次就冒烟，太危险了。",
          "活动还没到中午，赠品就发完了，说采购没有备够。",
          "排了一个小时的队领赠品，现场没有人组织，最后散了。",
          "宣传的明星签售会临时取消，也没有人通知。",
          "交了钱才说没有货，让我等半个月，早干什么去了。",
          "说是以旧换新抵五百，到收银台只肯抵二百。",
          "预订的空调迟迟没有到货，天这么热，一家人怎么过。",
          "打电话问安装收费，三个人说了三个价。",
          "咨询退货流程，电话转来转去，最后断线了。",
          "约定上午送货，等到晚上也没有人来，电话也打不通。",
          "送货的人把冰箱放在楼下就走，还说话难听。",
          "送货进门不穿鞋套，也不清理包装，满地都是泡沫。",
          "买的是白色，送来的是灰色，还少了一个配件。",
          "送货时把门框磕坏了一大块，让我自己找人修。",
          "送货上楼要收一百元，合同里写的是免费。",
          "发票一直没有随货送来，催了五次。",
          "空调送到一个星期了还没有人来装，孩子热得起痱子。",
          "安装师傅进门就嫌麻烦，说话很冲。",
          "装空调打孔没有铺布，家里全是灰，也没有收拾。",
          "墙孔打歪了，雨水顺着孔流进屋里。",
          "装一台热水器收了我三百八的材料费，清单也没有。",
          "售后说换件要等厂家，一等就是一个月。");

  private final List<String> words;
  private final boolean invented;

  private CustomerWords(List<String> words, boolean invented) {
    this.words = List.copyOf(words);
    this.invented = invented;
  }

  /** Invented words, one text for each reason of R1's table. */
  public static CustomerWords invented() {
    return new CustomerWords(INVENTED, true);
  }

  /**
   * The complaints (label 0) of a CSV file with the columns category, label and text.
   *
   * @throws IllegalArgumentException if there are none, or a column is missing
   */
  public static CustomerWords from(Path csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<String> words = new ArrayList<>();
    try (var reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
        var rows = format.parse(reader)) {
      if (!rows.getHeaderNames().containsAll(List.of("label", "text"))) {
        throw new IllegalArgumentException(
            "%s 的列为 %s，应有 category,label,text The columns of %1$s are %2$s, expected category,label,text"
                .formatted(csv, rows.getHeaderNames()));
      }
      for (CSVRecord row : rows) {
        String text = row.get("text").strip();
        if (row.get("label").equals(UNHAPPY) && !text.isEmpty()) {
          words.add(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
        }
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          csv + " 中没有 label 为 0 的行，请换一个文件 has no row with label 0; choose another file");
    }
    return new CustomerWords(words, false);
  }

  /**
   * The words of the nth customer: those of a file in their order, starting over after the last;
   * the invented ones by what is complained about.
   */
  String of(int n, SampleComplaint complaint) {
    if (!invented) {
      return words.get(Math.floorMod(n, words.size()));
    }
    String own = complaint.words();
    return own == null ? words.get(complaint.registration().row() - 1) : own;
  }
}
