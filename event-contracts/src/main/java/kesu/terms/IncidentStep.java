package kesu.terms;

/** A step that is taken in handling an incident. */
public enum IncidentStep {
  /** 紧急报告: the store head reported urgently to the branch group (R1-D19). */
  URGENTLY_REPORTED,
  /** 到达现场: the person who acts is at the scene (R1-O11, R1-D20). */
  AT_SCENE,
  /** 认领任务. */
  TASK_TAKEN,
  /** 同意任务: a post that must consent to it has done so (R1-O19, R1-O21). */
  TASK_CONSENTED,
  /** 完成任务. */
  TASK_DONE,
  /** 无需执行任务. */
  TASK_NOT_NEEDED,
  /** 提出方案 (R1-O32). */
  PLAN_PROPOSED,
  /** 批准方案 (R1-O32). */
  PLAN_APPROVED,
  /** 否决方案 (R1-O32). */
  PLAN_REJECTED,
  /** 出险报告: the store reported the loss to the insurance officer (R1-D5). */
  LOSS_REPORTED,
  /** 出险通知书上报: the notice of loss went to head office (R1-O24). */
  LOSS_FORWARDED,
  /** 通知保险公司 (R1-O24). */
  INSURER_TOLD,
  /** 保险公司勘察现场 (R1-O25). */
  SCENE_INSPECTED,
  /** 保险公司作出理赔决定 (R1-D25). */
  INSURER_DECIDED,
  /** 理赔结果反馈客服部 (R1-D25). */
  CLAIM_RESULT_TOLD
}
