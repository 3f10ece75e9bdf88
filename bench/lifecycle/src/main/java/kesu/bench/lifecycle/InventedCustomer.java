package kesu.bench.lifecycle;

import java.util.List;
import java.util.random.RandomGenerator;

/** Invented customers and what they say: a sentence of four parts, from a few hundred phrases. */
final class InventedCustomer {
  private static final List<String> OPENINGS =
      List.of(
          "上周末在店里付的款",
          "国庆期间网上下的单",
          "月初刚刚搬进新房",
          "开学前给孩子买的",
          "老母亲过生日送的",
          "双十一抢购到手",
          "促销最后一天排队买的",
          "听熟人介绍来的",
          "看了报纸广告才来",
          "会员日用积分换的",
          "以旧换新抵了五百",
          "分期付款还没还完",
          "结婚添置的大件",
          "单位统一采购的",
          "去年冬天装修时订的",
          "元旦那天交的定金",
          "春节前加急配送",
          "清明放假在家收货",
          "端午活动满减买的",
          "中秋前换的新机");
  private static final List<String> PARTS =
      List.of(
          "压缩机", "排水管", "门封条", "显示屏", "遥控器", "电源线", "外机支架", "滚筒内壁", "加热盘", "风扇叶片", "面板按键", "进水阀",
          "过滤网", "温控器", "扬声器", "铰链", "抽屉", "转盘", "喷臂", "集尘盒");
  private static final List<String> SYMPTOMS =
      List.of(
          "异响不停", "漏水严重", "开裂变形", "冒烟发烫", "突然断电", "无法启动", "结霜太厚", "锈迹斑斑", "反复松脱", "闪烁花屏", "气味刺鼻",
          "卡住不转", "跳闸三次", "磕出凹痕", "缺少螺丝", "颜色不符", "噪声扰邻", "时好时坏", "整个脱落", "渗油发黑");
  private static final List<String> CONDUCT =
      List.of(
          "师傅约好又没来",
          "店员互相推诿",
          "电话转接五次才通",
          "客服只会道歉",
          "上门收费没有清单",
          "答应回电始终没有",
          "换件一等就是一个月",
          "检测单不肯出具",
          "说话态度生硬",
          "把责任推给厂家",
          "安装时弄脏墙面",
          "送货放在楼下就走",
          "发票迟迟不给",
          "保修期说法不一",
          "样机当新机出售",
          "赠品临时取消",
          "拆机后装不回去",
          "预约系统查不到",
          "承诺免费却要钱",
          "经理避而不见");
  private static final List<String> DEMANDS =
      List.of(
          "要求立即退款",
          "希望换一台全新的",
          "请赔偿误工损失",
          "需要书面道歉",
          "请尽快上门修复",
          "要求公开收费标准",
          "希望补发赠品",
          "请给出处理期限",
          "要求退还运费",
          "请更换安装队伍",
          "希望延长保修",
          "要求总部回复",
          "请恢复墙面原状",
          "需要重新检测",
          "请核实当天录音",
          "要求按合同办理",
          "希望主管出面",
          "请说明原因",
          "要求补开发票",
          "准备向消协反映");
  private static final List<String> KINDS =
      List.of(
          "滚筒洗衣机", "对开门冰箱", "变频空调", "液晶电视", "电热水器", "燃气灶", "抽油烟机", "微波炉", "电饭煲", "洗碗机", "空气净化器",
          "扫地机器人", "烘干机", "冷柜", "电烤箱", "榨汁机", "吸尘器", "加湿器", "饮水机", "电暖器", "投影仪", "音响套装", "剃须刀",
          "电风扇", "消毒柜", "浴霸", "电磁炉", "豆浆机", "咖啡机", "挂烫机", "按摩椅", "智能门锁", "笔记本电脑", "平板电脑", "数码相机",
          "打印机", "路由器", "移动硬盘", "学习机", "行车记录仪");
  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任";
  private static final String GIVEN = "安平宁和顺康乐文静秀春明远志国建晓雨雪梅兰竹松柏海波涛峰岩林森芳菲莉娜婷慧敏勇";
  private static final int TELEPHONES = 400_000;
  private static final long FIRST_TELEPHONE = 13_900_000_000L;
  private static final int MODELS = 9_000;

  private InventedCustomer() {}

  /** The words of a customer, in parts that {@link SearchKind} finds again: trouble and conduct. */
  static String sentence(RandomGenerator random) {
    return String.join(
            "，", of(OPENINGS, random), trouble(random), of(CONDUCT, random), of(DEMANDS, random))
        + "。";
  }

  private static String trouble(RandomGenerator random) {
    return of(PARTS, random) + of(SYMPTOMS, random);
  }

  static String product(RandomGenerator random) {
    return of(KINDS, random) + " KX" + (1_000 + random.nextInt(MODELS));
  }

  static String name(RandomGenerator random) {
    return sign(SURNAMES, random) + sign(GIVEN, random) + sign(GIVEN, random);
  }

  static String telephone(RandomGenerator random) {
    return Long.toString(FIRST_TELEPHONE + 7L * random.nextInt(TELEPHONES));
  }

  private static String of(List<String> phrases, RandomGenerator random) {
    return phrases.get(random.nextInt(phrases.size()));
  }

  private static String sign(String signs, RandomGenerator random) {
    int at = random.nextInt(signs.length());
    return signs.substring(at, at + 1);
  }
}
