// Made by `npm run generate` from /openapi.json; a test compares.

export interface paths {
    "/v1/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对一张表或多张表计分
         * @description 一张表返回一张得分表；数组按原顺序返回数组，其中一张被拒则全部被拒。不保存任何内容。一次最多 1000 张。
         */
        post: operations["score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 识别指标值
         * @description 按请求的顺序返回每个指标值的识别结果；无法识别的也有结果，附代码。
         */
        post: operations["readTargets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重算得分表并比较
         * @description 按得分表自带的填报内容和计分办法重新计算，列出不同之处；引擎版本不同时予以说明，其余照常比较。
         */
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出计分办法
         * @description 全部计分办法及版本。
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一种计分办法
         * @description 全部数值，各附出处；provenance 为 unverified 的未能核实。代号后可加 @版本，不加为最新版本。
         */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 进程是否应答
         * @description 进程能应答即为 ok。
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 是否接受新请求
         * @description 正在停止时为 503。
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * 一张绩效自评表（填报内容）
         * @example {
         *       "kind": "project",
         *       "policy": "zhengzhou-project",
         *       "fiscalYear": 2023,
         *       "reportedOn": "2024-09",
         *       "unit": {
         *         "code": "012",
         *         "name": "政务服务中心"
         *       },
         *       "project": {
         *         "name": "政务服务能力提升"
         *       },
         *       "budget": {
         *         "currencyUnit": "万元",
         *         "total": {
         *           "initial": "481.38",
         *           "adjusted": "632.21",
         *           "executed": "250.83"
         *         }
         *       },
         *       "indicators": [
         *         {
         *           "level1": "资金管理情况",
         *           "level3": "拨付合规性",
         *           "target": "合规",
         *           "actual": "合规",
         *           "weight": "20"
         *         },
         *         {
         *           "level1": "成本指标",
         *           "level2": "经济成本指标",
         *           "level3": "项目成本",
         *           "target": "≤632.21万元",
         *           "actual": "250.83万元",
         *           "weight": "10"
         *         },
         *         {
         *           "level1": "产出指标",
         *           "level2": "质量指标",
         *           "level3": "办事效率",
         *           "target": "≥100%",
         *           "actual": "95%",
         *           "weight": "30",
         *           "explanation": "继续提高办事效率"
         *         },
         *         {
         *           "level1": "效益指标",
         *           "level2": "社会效益指标",
         *           "level3": "群众满意度",
         *           "target": "≥90%",
         *           "actual": "95%",
         *           "weight": "30"
         *         }
         *       ]
         *     }
         */
        Evaluation: {
            /**
             * 表种：project 项目支出，department 部门整体支出
             * @example project
             * @enum {string}
             */
            kind: "project" | "department";
            /**
             * 计分办法：代号或 代号@版本
             * @example zhengzhou-project
             */
            policy?: string;
            /**
             * 预算年度（年）
             * @example 2023
             */
            fiscalYear: number;
            /**
             * 期间：year 全年；mid-year 年中监控，本版本尚不支持
             * @example year
             * @enum {string}
             */
            period?: "year" | "mid-year";
            /** 监控截止日期 */
            asOf?: unknown;
            /**
             * 填报日期：年-月 或 年-月-日
             * @example 2024-09
             */
            reportedOn?: string;
            unit: components["schemas"]["Unit"];
            supervisor?: components["schemas"]["Party"];
            implementingUnit?: components["schemas"]["Party"];
            project?: components["schemas"]["Party"];
            /** 联系人 */
            contact?: {
                /** 姓名 */
                name?: string;
                /** 电话 */
                phone?: string;
            };
            budget?: components["schemas"]["Budget"];
            /** 年度总体目标 */
            goals?: {
                /** 预期目标 */
                expected?: string;
                /** 实际完成情况 */
                achieved?: string;
            }[];
            /** 年度主要任务 */
            tasks?: {
                /** 任务名称 */
                name?: string;
                /** 主要内容 */
                content?: string;
                /** 实际完成情况 */
                achieved?: string;
            }[];
            facts?: components["schemas"]["Facts"];
            /** 绩效指标 */
            indicators: components["schemas"]["Indicator"][];
            /** 表上已印的数，仅供核对 */
            reported?: {
                /**
                 * 总分
                 * @example 91.47
                 */
                total?: string | number;
                /**
                 * 等级
                 * @example 优
                 */
                grade?: string;
            };
        };
        /** 一行指标 */
        Indicator: {
            /**
             * 一级指标
             * @example 产出指标
             */
            level1: string;
            /**
             * 二级指标
             * @example 质量指标
             */
            level2?: string;
            /**
             * 三级指标
             * @example 办事效率
             */
            level3: string;
            /**
             * 年度指标值
             * @example ≥90%
             */
            target: string;
            /**
             * 指标值的计量单位（单位另列一栏时）
             * @example %
             */
            targetUnit?: string;
            /**
             * 实际完成值；不填表示尚未填报
             * @example 95%
             */
            actual?: string;
            /**
             * 分值；草稿可不填
             * @example 10
             */
            weight?: string | number;
            /** 偏差原因分析及改进措施 */
            explanation?: string;
            /** 指标值说明 */
            explanationOfTarget?: string;
            /**
             * 是否适用；false 表示不计入总分
             * @example true
             */
            applicable?: boolean;
            /**
             * 指标方向：higher 越高越好，lower 越低越好；不填时由指标值判定
             * @example higher
             * @enum {string}
             */
            direction?: "higher" | "lower";
            /**
             * 定性指标的达成比例（%），由人在对应档次内选定
             * @example 85
             */
            achieved?: string | number;
            rule?: components["schemas"]["Rule"];
            /** 表上已印的数，仅供核对 */
            reported?: {
                /**
                 * 得分
                 * @example 9.5
                 */
                score?: string | number;
                /**
                 * 偏差度（%）
                 * @example -5.00
                 */
                deviation?: string | number;
            };
            /** 佐证材料 */
            attachments?: unknown;
        };
        /** 预算执行情况 */
        Budget: {
            /**
             * 金额单位，默认万元
             * @example 万元
             * @enum {string}
             */
            currencyUnit?: "元" | "万元" | "亿元";
            /**
             * 分值；不填时取计分办法规定的分值
             * @example 10
             */
            weight?: string | number;
            /** 资金来源明细 */
            lines?: components["schemas"]["FundingLine"][];
            /** 年度资金总额 */
            total?: {
                /**
                 * 年初预算数（金额单位见 currencyUnit）
                 * @example 481.38
                 */
                initial?: string | number;
                /**
                 * 全年预算数，即调整后预算数（金额单位见 currencyUnit）
                 * @example 632.21
                 */
                adjusted?: string | number;
                /**
                 * 全年执行数（金额单位见 currencyUnit）
                 * @example 250.83
                 */
                executed?: string | number;
            };
            /** 执行偏差原因及改进措施 */
            explanation?: string;
            /** 表上已印的数，仅供核对 */
            reported?: {
                /**
                 * 执行率（%）
                 * @example 39.68
                 */
                rate?: string | number;
                /**
                 * 得分
                 * @example 3.97
                 */
                score?: string | number;
            };
        };
        /** 一项资金来源 */
        FundingLine: {
            /**
             * 资金来源
             * @example 财政拨款
             */
            source: string;
            /**
             * 年初预算数（金额单位见 currencyUnit）
             * @example 481.38
             */
            initial?: string | number;
            /**
             * 全年预算数，即调整后预算数（金额单位见 currencyUnit）
             * @example 632.21
             */
            adjusted?: string | number;
            /**
             * 全年执行数（金额单位见 currencyUnit）
             * @example 250.83
             */
            executed?: string | number;
        };
        /** 账表数据：用于复算由数据得出的指标 */
        Facts: {
            /**
             * 结转结余总额（金额单位同预算）
             * @example 0
             */
            carryOver?: string | number;
            /**
             * “三公”经费实际支出（金额单位同预算）
             * @example 0
             */
            threePublicSpent?: string | number;
            /**
             * “三公”经费预算数（金额单位同预算）
             * @example 0
             */
            threePublicBudget?: string | number;
            /**
             * 实际政府采购金额（金额单位同预算）
             * @example 0
             */
            procurementSpent?: string | number;
            /**
             * 政府采购预算数（金额单位同预算）
             * @example 0
             */
            procurementBudget?: string | number;
            /**
             * 已细化的专项资金（金额单位同预算）
             * @example 0
             */
            specialFundsDetailed?: string | number;
            /**
             * 参与分配的专项资金总数（金额单位同预算）
             * @example 0
             */
            specialFundsTotal?: string | number;
            /**
             * 已编制绩效目标的项目数（个）
             * @example 0
             */
            goalsSet?: string | number;
            /**
             * 应编制绩效目标的项目数（个）
             * @example 0
             */
            goalsDue?: string | number;
            /**
             * 已实施绩效监控的项目数（个）
             * @example 0
             */
            monitored?: string | number;
            /**
             * 应实施绩效监控的项目数（个）
             * @example 0
             */
            monitoredDue?: string | number;
            /**
             * 已完成绩效自评的项目数（个）
             * @example 0
             */
            selfEvaluated?: string | number;
            /**
             * 应完成绩效自评的项目数（个）
             * @example 0
             */
            selfEvaluatedDue?: string | number;
            /**
             * 已完成部门评价的项目数（个）
             * @example 0
             */
            departmentEvaluated?: string | number;
            /**
             * 应完成部门评价的项目数（个）
             * @example 0
             */
            departmentEvaluatedDue?: string | number;
            /**
             * 已采纳的评价意见数（条）
             * @example 0
             */
            adviceAdopted?: string | number;
            /**
             * 评价提出的意见数（条）
             * @example 0
             */
            adviceGiven?: string | number;
        };
        /** 预算单位 */
        Unit: {
            /**
             * 代码
             * @example 012
             */
            code?: string;
            /**
             * 名称
             * @example 政务服务中心
             */
            name: string;
        };
        /** 单位、部门或项目 */
        Party: {
            /**
             * 代码
             * @example 012
             */
            code?: string;
            /**
             * 名称
             * @example 政务服务中心
             */
            name?: string;
        };
        /** 本行的计分规则，代替由指标值判定的规则 */
        Rule: components["schemas"]["RuleTiers"] | components["schemas"]["RulePerPoint"] | components["schemas"]["RuleYesNo"] | components["schemas"]["RulePassLine"] | components["schemas"]["RuleChecklist"];
        /** 分档 */
        RuleTiers: {
            /**
             * 规则
             * @enum {string}
             */
            kind: "tiers";
            /** 档次，先列的先用 */
            tiers: {
                /**
                 * 下限；不填表示没有下限
                 * @example 80
                 */
                from?: string | number;
                /**
                 * 是否含下限，默认含
                 * @example true
                 */
                fromInclusive?: boolean;
                /**
                 * 上限；不填表示没有上限
                 * @example 90
                 */
                to?: string | number;
                /**
                 * 是否含上限，默认不含
                 * @example false
                 */
                toInclusive?: boolean;
                /**
                 * 本档得分
                 * @example 8
                 */
                points: string | number;
            }[];
            /**
             * 满分；默认取各档得分的最大值
             * @example 10
             */
            full?: string | number;
            /**
             * 档次的计量单位；默认与指标值相同
             * @example %
             */
            unit?: string;
        };
        /** 逐步扣分 */
        RulePerPoint: {
            /**
             * 规则
             * @enum {string}
             */
            kind: "per-point";
            /**
             * 步长，单位与指标值相同
             * @example 1
             */
            step: string | number;
            /**
             * 每个步长扣的分
             * @example 0.5
             */
            points: string | number;
        };
        /** 是否 */
        RuleYesNo: {
            /**
             * 规则
             * @enum {string}
             */
            kind: "yes-no";
            /**
             * 预期答案，默认为指标值所写的“是”或“否”，否则为“是”
             * @example 是
             * @enum {string}
             */
            expected?: "是" | "否";
        };
        /** 及格线 */
        RulePassLine: {
            /**
             * 规则
             * @enum {string}
             */
            kind: "pass-line";
            /**
             * 及格线（完成比例，%）
             * @example 60
             */
            line: string | number;
        };
        /** 清单 */
        RuleChecklist: {
            /**
             * 规则
             * @enum {string}
             */
            kind: "checklist";
            /** 各项内容 */
            parts: {
                /**
                 * 名称
                 * @example 制度健全
                 */
                name: string;
                /**
                 * 本项的分
                 * @example 2
                 */
                points: string | number;
            }[];
        };
        /** 得分表 */
        ScoreSheet: {
            /** 计分办法 */
            policy: {
                /**
                 * 代号
                 * @example zhengzhou-project
                 */
                id: string;
                /**
                 * 版本
                 * @example 1
                 */
                version: string;
                /**
                 * SHA-256（小写十六进制）
                 * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                 */
                sha256: string;
            };
            /**
             * 引擎及版本
             * @example jichi/0.1.0
             */
            engine: string;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            inputSha256: string;
            input: components["schemas"]["Evaluation"];
            budget?: components["schemas"]["SheetBudget"];
            /** 各行 */
            indicators: components["schemas"]["SheetRow"][];
            /** 各一级指标小计 */
            subtotals: {
                /**
                 * 一级指标
                 * @example 产出指标
                 */
                level1: string;
                /**
                 * 分值
                 * @example 30
                 */
                weight: string;
                /**
                 * 得分（分）
                 * @example 29.00
                 */
                score: string;
            }[];
            /**
             * 总分（分）
             * @example 91.47
             */
            total: string;
            /**
             * 满分（分）
             * @example 100
             */
            fullMark: string;
            /**
             * 等级
             * @example 优
             */
            grade?: string;
            /**
             * 出处
             * @example published
             * @enum {string}
             */
            gradeProvenance?: "published" | "attested" | "unverified" | "own-choice";
            /** 上下限 */
            bounds: {
                /**
                 * 下限（分）
                 * @example 90.00
                 */
                low: string;
                /**
                 * 上限（分）
                 * @example 100.00
                 */
                high: string;
            };
            /** 核对出的问题 */
            findings: components["schemas"]["Finding"][];
        };
        /** 得分表的一行 */
        SheetRow: {
            /**
             * 一级指标
             * @example 产出指标
             */
            level1: string;
            /**
             * 二级指标
             * @example 质量指标
             */
            level2?: string;
            /**
             * 三级指标
             * @example 办事效率
             */
            level3: string;
            /**
             * 年度指标值
             * @example ≥100%
             */
            target: string;
            /**
             * 实际完成值
             * @example 95%
             */
            actual?: string;
            /**
             * 分值
             * @example 10
             */
            weight?: string;
            /**
             * 结果
             * @example scored
             * @enum {string}
             */
            outcome: "scored" | "missing" | "not-applicable" | "unscorable";
            /**
             * 无法计分的原因
             * @example target-unreadable
             * @enum {string}
             */
            reason?: "target-unreadable" | "target-missing" | "actual-unreadable" | "unit-mismatch" | "weight-missing" | "achievement-needed";
            /**
             * 得分（分）
             * @example 9.50
             */
            score?: string;
            /**
             * 偏差度（%）
             * @example -5.00
             */
            deviation?: string;
            /** 上下限 */
            bounds?: {
                /**
                 * 下限（分）
                 * @example 90.00
                 */
                low: string;
                /**
                 * 上限（分）
                 * @example 100.00
                 */
                high: string;
            };
            reading: components["schemas"]["Reading"];
            working?: components["schemas"]["Working"];
        };
        /** 预算执行率 */
        SheetBudget: {
            /**
             * 结果
             * @example scored
             * @enum {string}
             */
            outcome: "scored" | "missing";
            /**
             * 分值
             * @example 10
             */
            weight: string;
            /**
             * 执行率（%）
             * @example 39.68
             */
            rate?: string;
            /**
             * 得分（分）
             * @example 3.97
             */
            score?: string;
            /** 各资金来源 */
            lines: {
                /**
                 * 资金来源
                 * @example 财政拨款
                 */
                source: string;
                /**
                 * 执行率（%）
                 * @example 39.68
                 */
                rate?: string;
            }[];
            working?: components["schemas"]["Working"];
        };
        /** 计算过程 */
        Working: {
            /**
             * 计分规则
             * @example proportion
             */
            rule: string;
            /**
             * 占分值的比例
             * @example 0.95
             */
            ratio: string;
            /**
             * 算式
             * @example 95 ÷ 100 × 10 = 9.50
             */
            formula: string;
            /**
             * 理由
             * @example 95% 未达到 100%
             */
            because: string;
            /**
             * 依据
             * @example 定量指标未达到指标值的，按完成比例计分。
             */
            clause: string;
            /**
             * 出处
             * @example published
             * @enum {string}
             */
            provenance?: "published" | "attested" | "unverified" | "own-choice";
        };
        /** 指标值的识别结果 */
        Reading: components["schemas"]["ReadingQuantity"] | components["schemas"]["ReadingRange"] | components["schemas"]["ReadingDate"] | components["schemas"]["ReadingTiers"] | components["schemas"]["ReadingText"] | components["schemas"]["ReadingNone"] | components["schemas"]["ReadingUnreadable"];
        /** 数量 */
        ReadingQuantity: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "quantity";
            /**
             * 比较符号
             * @example ge
             * @enum {string}
             */
            operator: "ge" | "gt" | "le" | "lt" | "eq" | "none";
            /**
             * 数值
             * @example 90
             */
            value: string;
            /**
             * 计量单位；没有为 null
             * @example %
             */
            unit: string | null;
            /**
             * 方向
             * @example higher
             * @enum {string}
             */
            direction: "higher" | "lower";
            /**
             * 方向的由来
             * @example given
             * @enum {string}
             */
            directionReason: "given" | "operator" | "cost-block" | "name" | "zero-target" | "default";
        };
        /** 区间 */
        ReadingRange: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "range";
            /**
             * 下限
             * @example 90
             */
            low: string;
            /**
             * 上限
             * @example 95
             */
            high: string;
            /**
             * 含下限
             * @example true
             */
            lowInclusive: boolean;
            /**
             * 含上限
             * @example true
             */
            highInclusive: boolean;
            /**
             * 计量单位；没有为 null
             * @example %
             */
            unit: string | null;
        };
        /** 时限 */
        ReadingDate: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "date";
            /**
             * 比较符号
             * @example le
             * @enum {string}
             */
            operator: "le" | "lt" | "ge" | "gt" | "eq";
            /**
             * 日期
             * Format: date
             * @example 2023-12-31
             */
            date: string;
        };
        /** 指标值所写的档次 */
        ReadingTiers: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "tiers";
            /**
             * 计量单位；没有为 null
             * @example %
             */
            unit: string | null;
            /**
             * 所写满分；写“满分”的为 null
             * @example 8
             */
            full: string | null;
            /** 档次 */
            tiers: {
                /**
                 * 下限
                 * @example 0
                 */
                low: string | null;
                /**
                 * 含下限
                 * @example true
                 */
                lowInclusive: boolean;
                /**
                 * 上限
                 * @example 10
                 */
                high: string | null;
                /**
                 * 含上限
                 * @example true
                 */
                highInclusive: boolean;
                /**
                 * 得分；满分为 null
                 * @example 6
                 */
                points: string | null;
            }[];
            /** 扣分；没有为 null */
            deduction: {
                /**
                 * 哪一边
                 * @example below
                 * @enum {string}
                 */
                side: "below" | "above";
                /**
                 * 起点
                 * @example 100
                 */
                base: string;
                /**
                 * 步长
                 * @example 5
                 */
                step: string;
                /**
                 * 每步扣分
                 * @example 2
                 */
                points: string;
            } | null;
        };
        /** 文字 */
        ReadingText: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "text";
            /**
             * 文字
             * @example 高效
             */
            text: string;
        };
        /** 没有指标值 */
        ReadingNone: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "none";
        };
        /** 无法识别 */
        ReadingUnreadable: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "unreadable";
            /**
             * 代码
             * @example number-missing
             */
            code: string;
            /**
             * 原文
             * @example ≥
             */
            text: string;
        };
        /** 核对出的一个问题 */
        Finding: {
            /**
             * 代码
             * @example weights-not-full
             */
            code: string;
            /**
             * 程度
             * @example error
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
            /**
             * 说明
             * @example 分值合计为 110，不等于 100。
             */
            message: string;
            /**
             * JSON Pointer
             * @example /indicators/0/weight
             */
            pointer: string;
        };
        /** 问题详情（RFC 9457） */
        Problem: {
            /**
             * 问题类型
             * @example urn:jichi:problem:422
             */
            type: string;
            /**
             * 标题
             * @example 请求内容有误
             */
            title: string;
            /**
             * HTTP 状态码
             * @example 422
             */
            status: number;
            /**
             * 说明
             * @example 请求有 1 处错误，未作任何处理。
             */
            detail: string;
            /**
             * 本次请求
             * @example urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a
             */
            instance: string;
            /** 全部错误 */
            errors?: components["schemas"]["Defect"][];
        };
        /** 一处错误 */
        Defect: {
            /**
             * 代码
             * @example unknown-member
             */
            code: string;
            /**
             * JSON Pointer
             * @example /indicators/0/weight
             */
            pointer: string;
            /**
             * 说明
             * @example 不认识的成员「scroe」。
             */
            message: string;
        };
        /** 一个指标值及其所在的行 */
        TargetText: {
            /**
             * 指标值
             * @example ≥90%
             */
            target: string;
            /**
             * 一级指标
             * @example 产出指标
             */
            level1?: string;
            /**
             * 二级指标
             * @example 质量指标
             */
            level2?: string;
            /**
             * 三级指标
             * @example 办事效率
             */
            level3?: string;
            /**
             * 另列一栏的计量单位
             * @example %
             */
            unit?: string;
            /**
             * 预算年度（年）
             * @example 2023
             */
            fiscalYear?: number;
        };
        /** 待识别的指标值 */
        TargetsToRead: {
            /** 指标值 */
            targets: components["schemas"]["TargetText"][];
        };
        /** 识别结果 */
        Readings: {
            /** 按请求的顺序 */
            readings: components["schemas"]["Reading"][];
        };
        /** 重算结果 */
        Verification: {
            /**
             * 是否一致
             * @example true
             */
            identical: boolean;
            /** 不同之处 */
            differences: {
                /**
                 * JSON Pointer
                 * @example /indicators/0/weight
                 */
                pointer: string;
                /**
                 * 说明
                 * @example 得分表为 "9.60"，重算为 "9.50"。
                 */
                message: string;
            }[];
        };
        /** 计分办法 */
        PolicySummary: {
            /**
             * 代号
             * @example mof-project
             */
            id: string;
            /**
             * 版本
             * @example 1
             */
            version: string;
            /**
             * 表种
             * @example project
             * @enum {string}
             */
            kind: "project" | "department";
            /**
             * 名称
             * @example 项目支出绩效自评（全国通用表）
             */
            title: string;
            /**
             * 依据
             * @example 财预〔2020〕10号
             */
            basis: string;
            /**
             * 施行年度（年）
             * @example 2020
             */
            effectiveFrom: number;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
        };
        /** 计分办法的全部数值，各附出处 */
        Policy: {
            /**
             * 代号
             * @example mof-project
             */
            id: string;
            /**
             * 版本
             * @example 1
             */
            version: string;
            /**
             * 表种
             * @example project
             * @enum {string}
             */
            kind: "project" | "department";
            /**
             * 名称
             * @example 项目支出绩效自评（全国通用表）
             */
            title: string;
            /**
             * 依据
             * @example 财预〔2020〕10号
             */
            basis: string;
            /**
             * 施行年度（年）
             * @example 2020
             */
            effectiveFrom: number;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
        } & {
            [key: string]: unknown;
        };
        /** 计分办法 */
        Policies: {
            /** 全部 */
            items: components["schemas"]["PolicySummary"][];
            /** 下一页；没有为 null */
            nextCursor: string | null;
        };
        /** 状态 */
        Health: {
            /**
             * 状态
             * @example ok
             * @enum {string}
             */
            status: "ok" | "stopping";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    score: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluation"] | components["schemas"]["Evaluation"][];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheet"] | components["schemas"]["ScoreSheet"][];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTargets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetsToRead"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readings"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreSheet"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policies"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mof-project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
