package kesu.rulebooks;

import kesu.terms.Clause;

/** A field of the feedback form (重大投诉信息处理反馈表), in the order of the form. */
@Clause("R1-FM1")
public enum FormField {
  /** 分部. */
  BRANCH,
  /** 接受日期. */
  RECEIVED_ON,
  /** 解决日期. */
  SOLVED_ON,
  /** 投诉渠道. */
  CHANNEL,
  /** 投诉类型（直接原因）. */
  DIRECT_CAUSE,
  /** 顾客姓名. */
  CUSTOMER_NAME,
  /** 联系电话. */
  CUSTOMER_TELEPHONE,
  /** 地址. */
  CUSTOMER_ADDRESS,
  /** 信息编号. */
  MESSAGE_NUMBER,
  /** 购物门店. */
  STORE,
  /** 所购商品. */
  GOODS,
  /** 投诉事由. */
  SUBJECT,
  /** 投诉处理人. */
  HANDLER,
  /** 处理方案（按点概括）. */
  PLAN,
  /** 处理结果：内部（教育、处罚形式）. */
  INTERNAL_RESULT,
  /** 处理结果：顾客反应，是否接受. */
  CUSTOMER_REACTION,
  /** 责任人处罚结果. */
  PENALTIES,
  /** 投诉责任部门/人员. */
  RESPONSIBLE,
  /** 分部客户部整改意见. */
  CORRECTIVE_OPINION,
  /** 分部总经理意见. */
  GENERAL_MANAGER_OPINION,
  /** 签字：分部客户部经理. */
  MANAGER_SIGNATURE,
  /** 签字：投诉处理人. */
  HANDLER_SIGNATURE;

  /** Returns true if the field tells who the customer is or where to find the customer. */
  public boolean isPersonal() {
    return switch (this) {
      case CUSTOMER_NAME, CUSTOMER_TELEPHONE, CUSTOMER_ADDRESS -> true;
      default -> false;
    };
  }

  /** Returns true if the field is signed and not filled in. */
  public boolean isSignature() {
    return this == MANAGER_SIGNATURE || this == HANDLER_SIGNATURE;
  }
}
