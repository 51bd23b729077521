// Made by `npm run generate` from /openapi.json; a test compares.

export interface paths {
    "/v1/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 随改随算：改动办法的一个数，谁的等级会变
         * @description 与 simulate 批次结果相同，当场作答，不保存。首次要把密钥可见的表读入内存，其间答 202 和已读张数（read），过一会儿用同一请求再问；读入后改动等级线、执行率、封顶等数，答 200 和 simulation。只答密钥当时可见的表：有表改动、增减或密钥的单位变动，先重读变动的部分。改动指标的读法（各行的分值、定性档次等）算另一次测算，重新读入。一个密钥同时至多留 2 次测算的表，再问别的即释放最早的。至多 400000 张表；更多的，或要变动的各表，用 simulate 批次。
         */
        post: operations["simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * 对一张表计分
         * @description 返回得分表，不保存任何内容。多张表用 /v1/score/batch。
         */
        post: operations["score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/score/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对多张表计分
         * @description 按原顺序返回得分表的数组；其中一张被拒则全部被拒，errors 中列出各张的全部错误。不保存任何内容。一次最多 1000 张，更多的用批次。
         */
        post: operations["scoreBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/score/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把一张表计分并打印成文件
         * @description 对一张表计分，把得分表打印在其计分办法的表式上（xlsx、docx、pdf、html），不保存任何内容。同样的内容和办法逐字节相同。随附字体没有的字符在 PDF 中印成代码，并在 Jichi-Warnings 中说明（百分号编码）。
         */
        post: operations["scoreReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/score/sum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把下级各单位的表合计成一张并计分
         * @description 同一自评表类型、年度、项目的表合成本级的一张：绝对值相加，相对值（百分比、每人多少元）按各单位的资金加权平均，资金按来源相加。goals 是本级自己的目标，其指标值和分值照旧。不能相加的内容留空，在 notes 中逐条说明。得分表的 input 就是合计出的表，可以用 POST /v1/evaluations 保存；这里不保存任何内容。
         */
        post: operations["scoreSum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把保存的下级各单位的表合计成一张并计分
         * @description 与 POST /v1/score/sum 相同，下级的表以 filter 从保存的表中选出：密钥当时可见的，至多 200 张，取各表当前的内容。本级自己保存的表若也符合 filter，同样计入，请以 unit、state 等条件排除。不保存任何内容。
         */
        post: operations["sumStored"];
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
         * @description 按得分表自带的填报内容和计分办法重新计算，列出不同之处。引擎版本不同时，得分、偏差度、执行率、总分、上下限和计分办法须一致，说法的变化列入 changedByEngine。
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
        /**
         * 增加计分办法的一个新版本
         * @description 管理权限。每个数值都要写明出处。已有的版本不会改变，已保存的得分表也不会。
         */
        post: operations["addPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查并试用一种没有增加的计分办法
         * @description 按增加时的检查列出办法的全部错误；写了 evaluation 且没有错误的，再用它计分（表自己写的办法不算）。不保存任何内容。
         */
        post: operations["tryPolicy"];
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
    "/v1/policies/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 空白的待填表
         * @description 一种计分办法的空白表（.xlsx），各类指标留有空行；得分、总分和等级是公式，其余的格锁定（无密码）。
         */
        get: operations["getPolicyTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出自评表
         * @description 按建表的先后；翻页期间新增的表排在后面，不影响已读的页。只列出密钥可见的单位。
         */
        get: operations["listEvaluations"];
        put?: never;
        /**
         * 保存一张自评表
         * @description 计分并存为草稿，得分表为第 1 版。不限单位的密钥可带入新的单位，记在单位树顶层。
         */
        post: operations["createEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 自评表的张数
         * @description 密钥可见的单位中，符合条件的表共几张、各状态几张。
         */
        get: operations["countEvaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一张自评表
         * @description 填报内容、状态、版本、退回原因和复核结果。
         */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        /**
         * 删除草稿
         * @description 只能删除没有公布过的草稿；各版得分表和记录仍然保留。
         */
        delete: operations["deleteEvaluation"];
        options?: never;
        head?: never;
        /**
         * 改动草稿
         * @description 填报内容的 JSON Merge Patch（RFC 7396），得到新的一版。预算年度、自评表类型和单位代码建表后不变。
         */
        patch: operations["patchEvaluation"];
        trace?: never;
    };
    "/v1/evaluations/{id}/actuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 填报实际完成值
         * @description 按行填入实际完成值，返回新一版的得分表；budget 和 facts 逐项并入已填的数。换了实际完成值的行，原来选定的达成比例不再有效。
         */
        put: operations["putActuals"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行的得分表，与保存时逐字节相同
         * @description 现行的得分表，与保存时逐字节相同。
         */
        get: operations["getSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行得分表中核对出的问题
         * @description 现行得分表中核对出的问题。
         */
        get: operations["getFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各版得分表的目录
         * @description 各版得分表的目录。
         */
        get: operations["listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某一版得分表，与保存时逐字节相同
         * @description 某一版得分表，与保存时逐字节相同。
         */
        get: operations["getRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/revisions/{number}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某一版最近一次的财政复核，重新打开之后也在
         * @description 某一版最近一次的财政复核，重新打开之后也在。
         */
        get: operations["getRevisionReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 打印的自评表
         * @description 把现行的得分表，或 revision 所指的一版，打印在其计分办法的表式上；复核过的附财政复核。同一得分表和复核逐字节相同。随附字体没有的字符在 PDF 中印成代码，并在 Jichi-Warnings 中说明（百分号编码）。
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待填的表
         * @description 现行的一版印成待填的表（.xlsx）：实际完成值、原因、完成情况和执行数可以填写，其余锁定（无密码），得分、总分和等级是公式。填好后由 POST /v1/imports 读回。
         */
        get: operations["getEvaluationTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出佐证材料
         * @description 现行的一版（或 revision 所指的一版）各行所附，按行的先后。missing 为 true 的只有名称和校验码：随表填写而没有上传，或已撤下。
         */
        get: operations["listAttachments"];
        put?: never;
        /**
         * 上传佐证材料
         * @description 请求体为一个文件（任何类型），或 multipart/form-data 的 file。草稿的这一行由此多列一份（name、sha256、bytes），得到新的一版；同一行再传同名同内容的文件不重复保存（200）。一份至多 20 MiB，一张表至多 200 MiB、500 份，一行至多 50 份。If-Match 可以不写，回答中的 ETag 是表的新版本。
         */
        post: operations["attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载佐证材料
         * @description 与上传时逐字节相同，总是作为附件下载，不在浏览器中打开；ETag 为内容的 SHA-256。与保存时不同的内容不会完整送出。
         */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        /**
         * 撤下佐证材料
         * @description 只在草稿上。得到不再列出它的一版；没有报送过、别的行也没有列出的，内容随即删除，报送过的留在报送的那一版。
         */
        delete: operations["detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/review/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 预览财政复核
         * @description 与复核相同的内容，返回与自评并列的得分和差额；不保存任何内容。
         */
        post: operations["previewReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报送
         * @description 草稿报送；缺实际完成值时拒收并列出各行，核对出的问题不妨碍报送。过了截止时间的记为逾期（late）。
         */
        post: operations["submitEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回
         * @description 写明原因（也可逐行写明），退回为草稿。
         */
        post: operations["returnEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 主管部门审核
         * @description 有上级单位的，由不限单位或限于上级单位的密钥审核；没有上级单位的可以不经这一步。
         */
        post: operations["approveEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 财政复核
         * @description 核定实际完成值（重新计分）或得分，与自评得分并列，列出差额。不填的行沿用自评。
         */
        post: operations["reviewEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 公布
         * @description 公布复核过的表；不带内容。
         */
        post: operations["publishEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新打开
         * @description 管理权限，写明原因，退回为草稿；已公布的版本保留不变。
         */
        post: operations["reopenEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出单位
         * @description 按代码的先后，只列出密钥可见的单位。
         */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个单位
         * @description 改动时在 If-Match 中写明这里的 ETag。
         */
        get: operations["getUnit"];
        /**
         * 设立或改动一个单位
         * @description 管理权限。parent 为上级单位；换了上级，其下各级随之移动。新设立时不写 If-Match，返回 201；改动已有的须写 If-Match。
         */
        put: operations["putUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/windows/{fiscalYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个年度的填报时间
         * @description 各自评表类型的开始和截止时间；没有设定的不列。
         */
        get: operations["getWindows"];
        /**
         * 设定一个年度的填报时间
         * @description 管理权限。替换该年度的全部设定，已有设定的须写 If-Match；逾期的照收，记为逾期。
         */
        put: operations["putWindows"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出密钥
         * @description 管理权限。密钥本身不列出。
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * 签发密钥
         * @description 管理权限。密钥（key）只在这一次给出，服务只保存其 HMAC；重发同一请求时不再给出。可限于一些单位及其下级。
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 撤销密钥
         * @description 管理权限，立即生效。
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 操作记录
         * @description 管理权限。各单位各年度自成一链，逐链按先后列出，每条都含前一条的哈希。用 jichi audit verify 核验。
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 核验操作记录
         * @description 不限单位的管理权限。与 jichi audit verify 相同：各链逐条核对，表、版、复核、佐证、单位、密钥、填报时间和计分办法与记录相对。表多时要等一会儿。
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出批次
         * @description 最新的在前。只列出密钥可见的单位提交的批次。
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * 提交批次
         * @description 对列出的或符合条件的自评表计分（score，只出结果）、打印（report）、报送（submit）、退回（return）、复核（review），或测算另一种办法会怎样（simulate）。类型为 application/x-ndjson 时，请求体每行一张自评表，长度不限，边收边存，类型为 score，计分办法写在参数 policy 中。每张表各有结果，一张表有错不影响其他。
         */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个批次
         * @description 状态与进度。批次结束 30 天后删除。
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次中各表的结果
         * @description 按提交的次序。
         */
        get: operations["listBatchItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的全部结果（NDJSON）
         * @description 每行一张表 {position, outcome, sheet 或 problem}，按提交的次序；未完成时只有已有结果的表。库中的表只存得分，得分表在读取时由批次提交时的那一版重算；引擎版本已换，或总分、等级与批次所记不同的，另有 scored {engine, total, grade}，为批次所记。simulate 批次只列等级变动的表。
         */
        get: operations["getBatchResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 模拟测算的结果
         * @description simulate 批次完成后：等级变动（from 为原办法 against，to 为所测的办法 policy，没有等级为 null）、分差（所测减原来）、造成分差的规则（total 的 limits 为加减分和封顶、grades 为等级线、grade-withheld 为一方不评等级）、受影响的单位。任一办法拒收的表只计入 refused。等级变动的各表见 results。没有改动任何得分表和得分。
         */
        get: operations["getSimulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的文件
         * @description score 批次为汇总表（xlsx），report 批次为全部自评表与汇总表（zip）。
         */
        get: operations["getBatchFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的进度（SSE）
         * @description 每次变化一个事件 progress，data 为批次；批次结束后关闭。断开后以 Last-Event-ID 续读。一个密钥同时至多 50 个连接。
         */
        get: operations["watchBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消批次
         * @description 已有的结果保留，其余不再处理。
         */
        post: operations["cancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重试失败的表
         * @description 完成的批次中失败的表重新处理。
         */
        post: operations["retryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 统计
         * @description 密钥可见的自评表，按单位、等级、一级指标（连同预算执行率）、三级指标或计分办法分组，数字精确，不经浮点。按单位、等级、计分办法时为各表的总分，按一级指标为各表该项小计，按三级指标为各行得分；mean 平均、least 最低、most 最高、median 中位数（分，两位小数，四舍五入），share 得分占分值的百分比；full 得满分的行数，below 未得满分的行数；grades 各等级的表数；execution.mean 平均预算执行率（%）。已复核的表另列 review：自评与复核的平均分，difference 为复核减自评，小于零即自评偏高。against 与另一年度的同一组比较，difference 为本年平均减该年平均。indicator 只看名称相同的三级指标，如按单位比较同一指标。
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 许多张表放在一起才看得出的问题
         * @description copied-between-units 不同单位的表内容雷同；target-easy 指标值远低于同名指标，实际又远超；target-exceeded-by-all 同名指标几乎都大幅超额完成；target-below-last-year 指标值不及上年实际完成值；actual-far-from-peers 实际完成值与同名指标相差悬殊；all-full-against-peers 一个单位几乎行行满分，远多于同类；unit-overrates 自评比复核高出许多，远多于同类；reason-repeated 许多表的偏差原因完全相同。各附数字，供人核对，不作结论。同名指标须有 20 行、5 个单位以上才比较；写明 fiscalYear 时与上一年度的实际完成值比较。counts 为各类的个数，findings 每类列出开头的一些。
         */
        get: operations["getPeerFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出各行（csv 或 Parquet）
         * @description 密钥可见的自评表，每行指标一行，供其他工具分析；边读边发。csv 为 UTF-8，各格照原样，没有的为空；Parquet 中的分数为 DECIMAL(38,2)，分值为 DECIMAL(38,12)，分值的整数超过 26 位时为空。
         */
        get: operations["exportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 读出文件中的表
         * @description 请求体为一个文件（名称写在 name），或 multipart/form-data：file 可附几个，其余参数为字段，几个文件时按次序回答为数组。读出的表各带表式、所在之处、填报内容、得分表和问题；文件没有写的由参数指明，推定的由 findings 说明。commit=true 时把没有被拒的表一起存为草稿（要密钥，201）；不然不保存任何内容（200）。places=true 时另给出各值的位置（pdf 为页和外框）以及文件中的单元格和行，用来在原文上标出问题的两处。可读 xlsx、xls、ods、docx、html、txt、tsv、csv、md、json、ndjson，一个文件至多 32 MiB。
         */
        post: operations["importFiles"];
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
         * @description 200：ok，或 degraded（接受请求，但有一部分不正常，见 parts）。503：正在停止、数据库没有应答或只读、磁盘已满。
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
             * 自评表类型：project 项目支出，department 部门整体支出，transfer 转移支付
             * @example project
             * @enum {string}
             */
            kind: "project" | "department" | "transfer";
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
            centralSupervisor?: components["schemas"]["Party"];
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
            /** 资金管理情况（不设分值的表；设分值的写作指标行） */
            situation?: components["schemas"]["SituationItem"][];
            facts?: components["schemas"]["Facts"];
            /** 绩效指标 */
            indicators: components["schemas"]["Indicator"][];
            /** 表上已印的数，仅供核对 */
            reported?: {
                /**
                 * 总分
                 * @example 91.47
                 */
                total?: string;
                /**
                 * 等级
                 * @example 优
                 */
                grade?: string;
            };
            /** 文件中看到而没有读准的内容；有则不评等级 */
            unread?: {
                /**
                 * 在文件中的位置
                 * @example table3!R5C2
                 */
                source: string;
                /**
                 * 说明
                 * @example 第 5 行的分值“十”不是数字。
                 */
                message: string;
            }[];
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
             * 分值；草稿可不填，0 分的行不计分
             * @description 0 到 undefined
             * @example 10
             */
            weight?: string;
            /** 偏差原因分析及改进措施 */
            explanation?: string;
            /**
             * 年初指标值（年中调整过的，target 为调整后的）
             * @example ≥80%
             */
            initialTarget?: string;
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
             * @description 0 到 100
             * @example 85
             */
            achieved?: string;
            rule?: components["schemas"]["Rule"];
            /**
             * 所属的年度目标（第几条）
             * @example 1
             */
            goal?: number;
            /** 各单位的数，先合成一行再计分 */
            parts?: components["schemas"]["RowPart"][];
            /** 表上已印的数，仅供核对 */
            reported?: {
                /**
                 * 得分
                 * @example 9.5
                 */
                score?: string;
                /**
                 * 偏差度（%）
                 * @example -5.00
                 */
                deviation?: string;
            };
            /** 佐证材料 */
            attachments?: components["schemas"]["Attachment"][];
        };
        /** 一份佐证材料，由 SHA-256 指明 */
        Attachment: {
            /**
             * 文件名
             * @example 验收单.pdf
             */
            name: string;
            /**
             * 内容的 SHA-256
             * @example 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
             */
            sha256: string;
            /**
             * 大小（字节）
             * @example 52480
             */
            bytes: number;
        };
        /** 一个单位的数 */
        RowPart: {
            /**
             * 单位
             * @example 某县
             */
            name?: string;
            /**
             * 实际完成值；不填表示尚未填报
             * @example 30人
             */
            actual?: string;
            /**
             * 资金，百分比按它加权
             * @description 0 到 undefined
             * @example 120
             */
            amount?: string;
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
             * 分值；不填时取计分办法规定的分值，0 表示执行率不计分
             * @description 0 到 undefined
             * @example 10
             */
            weight?: string;
            /** 资金来源明细 */
            lines?: components["schemas"]["FundingLine"][];
            /** 年度资金总额 */
            total?: {
                /**
                 * 年初预算数（金额单位见 currencyUnit）
                 * @example 481.38
                 */
                initial?: string;
                /**
                 * 全年预算数，即调整后预算数（金额单位见 currencyUnit）
                 * @example 632.21
                 */
                adjusted?: string;
                /**
                 * 全年执行数（金额单位见 currencyUnit）
                 * @example 250.83
                 */
                executed?: string;
            };
            /** 执行偏差原因及改进措施 */
            explanation?: string;
            /** 表上已印的数，仅供核对 */
            reported?: {
                /**
                 * 执行率（%）
                 * @example 39.68
                 */
                rate?: string;
                /**
                 * 得分
                 * @example 3.97
                 */
                score?: string;
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
            initial?: string;
            /**
             * 全年预算数，即调整后预算数（金额单位见 currencyUnit）
             * @example 632.21
             */
            adjusted?: string;
            /**
             * 全年执行数（金额单位见 currencyUnit）
             * @example 250.83
             */
            executed?: string;
        };
        /** 资金管理情况的一项 */
        SituationItem: {
            /**
             * 名称
             * @example 分配科学性
             */
            name: string;
            /**
             * 情况说明
             * @example 按人数和里程分配
             */
            statement?: string;
            /**
             * 存在问题和改进措施
             * @example 无
             */
            problem?: string;
        };
        /** 账表数据：用于复算由数据得出的指标 */
        Facts: {
            /**
             * 结转结余总额（金额单位同预算）
             * @example 0
             */
            carryOver?: string;
            /**
             * “三公”经费实际支出（金额单位同预算）
             * @example 0
             */
            threePublicSpent?: string;
            /**
             * “三公”经费预算数（金额单位同预算）
             * @example 0
             */
            threePublicBudget?: string;
            /**
             * 实际政府采购金额（金额单位同预算）
             * @example 0
             */
            procurementSpent?: string;
            /**
             * 政府采购预算数（金额单位同预算）
             * @example 0
             */
            procurementBudget?: string;
            /**
             * 已细化的专项资金（金额单位同预算）
             * @example 0
             */
            specialFundsDetailed?: string;
            /**
             * 参与分配的专项资金总数（金额单位同预算）
             * @example 0
             */
            specialFundsTotal?: string;
            /**
             * 已编制绩效目标的项目数（个）
             * @example 0
             */
            goalsSet?: string;
            /**
             * 应编制绩效目标的项目数（个）
             * @example 0
             */
            goalsDue?: string;
            /**
             * 已实施绩效监控的项目数（个）
             * @example 0
             */
            monitored?: string;
            /**
             * 应实施绩效监控的项目数（个）
             * @example 0
             */
            monitoredDue?: string;
            /**
             * 已完成绩效自评的项目数（个）
             * @example 0
             */
            selfEvaluated?: string;
            /**
             * 应完成绩效自评的项目数（个）
             * @example 0
             */
            selfEvaluatedDue?: string;
            /**
             * 已完成部门评价的项目数（个）
             * @example 0
             */
            departmentEvaluated?: string;
            /**
             * 应完成部门评价的项目数（个）
             * @example 0
             */
            departmentEvaluatedDue?: string;
            /**
             * 已采纳的评价意见数（条）
             * @example 0
             */
            adviceAdopted?: string;
            /**
             * 评价提出的意见数（条）
             * @example 0
             */
            adviceGiven?: string;
            /**
             * 在职人员数（人）
             * @example 0
             */
            staff?: string;
            /**
             * 编制数（人）
             * @example 0
             */
            staffQuota?: string;
            /**
             * 上年度“三公经费”预算数（金额单位同预算）
             * @example 0
             */
            threePublicBudgetLastYear?: string;
            /**
             * 重点项目支出（金额单位同预算）
             * @example 0
             */
            keySpending?: string;
            /**
             * 项目总支出（金额单位同预算）
             * @example 0
             */
            projectSpending?: string;
            /**
             * 实际支付的资金（金额单位同预算）
             * @example 0
             */
            paid?: string;
            /**
             * 按既定进度应支付的资金（金额单位同预算）
             * @example 0
             */
            paidDue?: string;
            /**
             * 上年度结转结余总额（金额单位同预算）
             * @example 0
             */
            carryOverLastYear?: string;
            /**
             * 实际支出的公用经费（金额单位同预算）
             * @example 0
             */
            operatingSpent?: string;
            /**
             * 预算安排的公用经费（金额单位同预算）
             * @example 0
             */
            operatingBudget?: string;
            /**
             * 实际到位的资金（金额单位同预算）
             * @example 0
             */
            fundsReceived?: string;
            /**
             * 计划投入的资金（金额单位同预算）
             * @example 0
             */
            fundsPlanned?: string;
            /**
             * 及时到位的资金（金额单位同预算）
             * @example 0
             */
            fundsReceivedInTime?: string;
            /**
             * 应到位的资金（金额单位同预算）
             * @example 0
             */
            fundsDue?: string;
            /**
             * 实际在用的固定资产（金额单位同预算）
             * @example 0
             */
            assetsInUse?: string;
            /**
             * 所有固定资产（金额单位同预算）
             * @example 0
             */
            assetsTotal?: string;
            /**
             * 实际成本（金额单位同预算）
             * @example 0
             */
            costSpent?: string;
            /**
             * 计划（预算）成本（金额单位同预算）
             * @example 0
             */
            costPlanned?: string;
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
        Rule: components["schemas"]["RuleTiers"] | components["schemas"]["RulePerPoint"] | components["schemas"]["RuleYesNo"] | components["schemas"]["RulePassLine"] | components["schemas"]["RuleChecklist"] | components["schemas"]["RulePrinted"];
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
                from?: string;
                /**
                 * 是否含下限，默认含
                 * @example true
                 */
                fromInclusive?: boolean;
                /**
                 * 上限；不填表示没有上限
                 * @example 90
                 */
                to?: string;
                /**
                 * 是否含上限，默认不含
                 * @example false
                 */
                toInclusive?: boolean;
                /**
                 * 本档得分
                 * @example 8
                 */
                points: string;
            }[];
            /**
             * 满分；默认取各档得分的最大值
             * @description 大于 0
             * @example 10
             */
            full?: string;
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
             * @description 大于 0
             * @example 1
             */
            step: string;
            /**
             * 每个步长扣的分
             * @description 大于 0
             * @example 0.5
             */
            points: string;
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
             * @description 大于 0
             * @example 60
             */
            line: string;
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
                 * @description 大于 0
                 * @example 2
                 */
                points: string;
            }[];
        };
        /** 表上所印计分标准 */
        RulePrinted: {
            /**
             * 规则
             * @enum {string}
             */
            kind: "printed";
            /**
             * 计分标准的原文
             * @example 达到指标值得满分，每少1个扣1分
             */
            text: string;
        };
        /** 实际完成情况 */
        Actuals: {
            budget?: components["schemas"]["Budget"];
            facts?: components["schemas"]["Facts"];
            /** 各行 */
            indicators: {
                /**
                 * 表中的行（JSON Pointer）
                 * @example /indicators/4
                 */
                pointer: string;
                /**
                 * 实际完成值
                 * @example 95%
                 */
                actual: string;
                /** 偏差原因分析及改进措施 */
                explanation?: string;
                /**
                 * 定性指标的达成比例（%）
                 * @description 0 到 100
                 * @example 85
                 */
                achieved?: string;
            }[];
        };
        /** 退回 */
        Return: {
            /**
             * 原因
             * @example 实际完成值缺少佐证，请补充后重报。
             */
            reason: string;
            /** 各行的原因 */
            indicators?: {
                /**
                 * 表中的行（JSON Pointer）
                 * @example /indicators/4
                 */
                pointer: string;
                /**
                 * 原因
                 * @example 实际完成值缺少佐证，请补充后重报。
                 */
                reason: string;
            }[];
        };
        /** 重新打开 */
        Reopening: {
            /**
             * 原因
             * @example 实际完成值缺少佐证，请补充后重报。
             */
            reason: string;
        };
        /** 财政复核：不填的行沿用自评 */
        Review: {
            /**
             * 复核意见
             * @example 抽查凭证后调减。
             */
            comment?: string;
            /**
             * 评审人，印在复核页上
             * @example 李四
             */
            reviewer?: string;
            budget?: components["schemas"]["Budget"];
            facts?: components["schemas"]["Facts"];
            /** 各行的复核 */
            indicators?: {
                /**
                 * 表中的行（JSON Pointer）
                 * @example /indicators/4
                 */
                pointer: string;
                /**
                 * 核定的实际完成值
                 * @example 90%
                 */
                actual?: string;
                /**
                 * 定性指标的达成比例（%）
                 * @description 0 到 100
                 * @example 85
                 */
                achieved?: string;
                /**
                 * 核定的得分（分），最多两位小数
                 * @example 9.00
                 */
                score?: string;
                /**
                 * 计分办法中的扣分规定（代号）；与核定的得分只写一个
                 * @example hollow-30
                 */
                deduction?: string;
                /** 原因 */
                reason?: string;
            }[];
        };
        /** 一个单位 */
        UnitToPut: {
            /**
             * 单位代码；与地址中的相同
             * @example 012
             */
            code?: string;
            /**
             * 名称
             * @example 政务服务中心
             */
            name: string;
            /**
             * 上级单位的代码；没有为 null 或不填
             * @example 012
             */
            parent?: string | null;
        };
        /** 各自评表类型的填报时间 */
        WindowsToPut: {
            /** 项目支出 */
            project?: {
                /**
                 * 开始时间；没有为 null
                 * Format: date-time
                 * @example 2024-01-01T00:00:00+08:00
                 */
                opensAt?: string | null;
                /**
                 * 截止时间；没有为 null
                 * Format: date-time
                 * @example 2024-03-31T23:59:59+08:00
                 */
                closesAt?: string | null;
            };
            /** 部门整体支出 */
            department?: {
                /**
                 * 开始时间；没有为 null
                 * Format: date-time
                 * @example 2024-01-01T00:00:00+08:00
                 */
                opensAt?: string | null;
                /**
                 * 截止时间；没有为 null
                 * Format: date-time
                 * @example 2024-03-31T23:59:59+08:00
                 */
                closesAt?: string | null;
            };
            /** 转移支付 */
            transfer?: {
                /**
                 * 开始时间；没有为 null
                 * Format: date-time
                 * @example 2024-01-01T00:00:00+08:00
                 */
                opensAt?: string | null;
                /**
                 * 截止时间；没有为 null
                 * Format: date-time
                 * @example 2024-03-31T23:59:59+08:00
                 */
                closesAt?: string | null;
            };
        };
        /** 要签发的密钥 */
        KeyToCreate: {
            /**
             * 用途或持有人
             * @example 政务服务中心填报
             */
            name?: string;
            /** 权限：read 查看，submit 填报，approve 主管审核，review 财政复核，admin 管理（含全部） */
            scopes: ("read" | "submit" | "approve" | "review" | "admin")[];
            /** 限于这些单位及其下级；不填为不限 */
            units?: string[];
            /**
             * 到期时间；没有为 null
             * Format: date-time
             * @example 2027-12-31T23:59:59+08:00
             */
            expiresAt?: string | null;
        };
        /** 计分办法的一个新版本 */
        PolicyToAdd: {
            /**
             * 代号
             * @example mof-project
             */
            id: string;
            /**
             * 版本
             * @example 2
             */
            version: string;
            /**
             * 自评表类型
             * @example project
             * @enum {string}
             */
            kind: "project" | "department" | "transfer";
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
             * @example 2024
             */
            effectiveFrom: number;
            /**
             * 最后适用的年度（年）
             * @example 2024
             */
            effectiveTo?: number;
            /** 预算执行率 */
            execution?: {
                /** 分值 */
                weight: {
                    /**
                     * 分值
                     * @description -1000000 到 1000000
                     * @example 10
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 计分 */
                rule: {
                    value: components["schemas"]["ExecutionRule"];
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 所在的部分；不写为单独的一部分 */
                block?: {
                    /**
                     * 部分的名称
                     * @example 投入
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 先取整到百分之一 */
                wholePercent?: {
                    /** 是否取整 */
                    value: boolean;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 执行率先取几位小数 */
                rateRounding?: {
                    /** 取几位小数，怎样取 */
                    value: {
                        /**
                         * 小数位
                         * @example 0
                         * @enum {string}
                         */
                        places: "0" | "1" | "2";
                        /**
                         * 四舍五入，或只舍不入；不写为四舍五入
                         * @example half-up
                         * @enum {string}
                         */
                        mode?: "half-up" | "down";
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 得分取几位小数 */
                rounding?: {
                    /** 取几位小数，怎样取 */
                    value: {
                        /**
                         * 小数位
                         * @example 0
                         * @enum {string}
                         */
                        places: "0" | "1" | "2";
                        /**
                         * 四舍五入，或只舍不入；不写为四舍五入
                         * @example half-up
                         * @enum {string}
                         */
                        mode?: "half-up" | "down";
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 及格线（%） */
                passLine?: {
                    /**
                     * 及格线（%）
                     * @description -1000000 到 1000000
                     * @example 60
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 说明线（%） */
                reasonBelow?: {
                    /**
                     * 说明线（%）
                     * @description -1000000 到 1000000
                     * @example 90
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
            };
            /** 各部分 */
            blocks: {
                /** 名称 */
                names: string[];
                /** 分值 */
                weight: {
                    /**
                     * 分值
                     * @description -1000000 到 1000000
                     * @example 50
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /**
                 * 是否必有
                 * @example true
                 */
                expected: boolean;
                /** 分值的范围 */
                range?: {
                    /** 从多少到多少 */
                    value: {
                        /**
                         * 最少
                         * @description -1000000 到 1000000
                         * @example 40
                         */
                        from: string;
                        /**
                         * 最多
                         * @description -1000000 到 1000000
                         * @example 50
                         */
                        to: string;
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 二级指标 */
                secondLevels?: {
                    /** 名称 */
                    names: string[];
                    /** 分值 */
                    weight: {
                        /**
                         * 分值
                         * @description -1000000 到 1000000
                         * @example 15
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                }[];
                /** 固定的指标 */
                rows?: {
                    /** 名称 */
                    names: string[];
                    /**
                     * 二级指标
                     * @example 预算执行
                     */
                    level2?: string;
                    /** 分值 */
                    weight?: {
                        /**
                         * 分值
                         * @description -1000000 到 1000000
                         * @example 6
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 指标值 */
                    target?: {
                        /**
                         * 指标值
                         * @example ≤100%
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 计分规则 */
                    rule?: {
                        value: components["schemas"]["Rule"];
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /**
                     * 计算公式
                     * @example 三公经费实际支出 ÷ 三公经费预算数 × 100%
                     */
                    formula?: string;
                    /**
                     * 佐证材料
                     * @example 决算报表
                     */
                    evidence?: string;
                    /**
                     * 是否必有
                     * @example true
                     */
                    expected?: boolean;
                }[];
                /** 及格线 */
                passLine?: {
                    /** 及格线 */
                    value: {
                        /**
                         * 完成比例（%）
                         * @description -1000000 到 1000000
                         * @example 70
                         */
                        from: string;
                        /**
                         * 是否须高于此线（不含）；不写为含
                         * @example true
                         */
                        strict?: boolean;
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 超额完成 */
                overAchievement?: {
                    /** 说明线（%） */
                    reasonFrom?: {
                        /**
                         * 说明线（%）
                         * @description -1000000 到 1000000
                         * @example 130
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 说明线是否不含 */
                    reasonStrict?: {
                        /**
                         * 是否不含
                         * @example true
                         */
                        value: boolean;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 超额计分 */
                    cut?: {
                        /** 从多少起，得多少（%）或扣几分 */
                        value: {
                            /**
                             * 起点（指标值的 %）
                             * @description -1000000 到 1000000
                             * @example 200
                             */
                            from: string;
                            /**
                             * 是否须高于此线（不含）；不写为含
                             * @example true
                             */
                            strict?: boolean;
                            /**
                             * 比例（%）
                             * @description -1000000 到 1000000
                             * @example 80
                             */
                            share?: string;
                            /**
                             * 扣分
                             * @description -1000000 到 1000000
                             * @example 2
                             */
                            points?: string;
                        };
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                };
            }[];
            /** 反向指标公式 */
            lowerIsBetter: {
                /**
                 * 公式
                 * @example linear
                 * @enum {string}
                 */
                value: "linear" | "ratio";
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 超额完成 */
            overAchievement: {
                /** 说明线（%） */
                reasonFrom: {
                    /**
                     * 说明线（%）
                     * @description -1000000 到 1000000
                     * @example 130
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 说明线是否不含 */
                reasonStrict?: {
                    /**
                     * 是否不含
                     * @example true
                     */
                    value: boolean;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 超额计分 */
                cut?: {
                    /** 从多少起，得多少（%）或扣几分 */
                    value: {
                        /**
                         * 起点（指标值的 %）
                         * @description -1000000 到 1000000
                         * @example 200
                         */
                        from: string;
                        /**
                         * 是否须高于此线（不含）；不写为含
                         * @example true
                         */
                        strict?: boolean;
                        /**
                         * 比例（%）
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        share?: string;
                        /**
                         * 扣分
                         * @description -1000000 到 1000000
                         * @example 2
                         */
                        points?: string;
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
            };
            /** 定性档次 */
            textBands: {
                /** 各档 */
                value: {
                    /** 达成（%） */
                    achieved: {
                        /**
                         * 下限
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        from: string;
                        /**
                         * 上限
                         * @description -1000000 到 1000000
                         * @example 100
                         */
                        to: string;
                        /** 别的写法 */
                        words?: string[];
                    };
                    /** 部分达成（%） */
                    partly: {
                        /**
                         * 下限
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        from: string;
                        /**
                         * 上限
                         * @description -1000000 到 1000000
                         * @example 100
                         */
                        to: string;
                        /** 别的写法 */
                        words?: string[];
                    };
                    /** 未达成（%） */
                    not: {
                        /**
                         * 下限
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        from: string;
                        /**
                         * 上限
                         * @description -1000000 到 1000000
                         * @example 100
                         */
                        to: string;
                        /** 别的写法 */
                        words?: string[];
                    };
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 逾期得分（%） */
            lateShare: {
                /**
                 * 逾期得分（%）
                 * @description -1000000 到 1000000
                 * @example 0
                 */
                value: string;
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 满意度档次 */
            satisfaction?: {
                /** 档次 */
                value: {
                    /**
                     * 起点（%），含
                     * @description -1000000 到 1000000
                     * @example 80
                     */
                    from: string;
                    /**
                     * 得分比例（%）
                     * @description -1000000 到 1000000
                     * @example 50
                     */
                    share: string;
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 偏差度 */
            deviation: {
                /** 怎样计算 */
                value: {
                    /**
                     * 相对或百分点
                     * @example relative
                     * @enum {string}
                     */
                    measure: "relative" | "points";
                    /**
                     * 只计不足或双向
                     * @example shortfall
                     * @enum {string}
                     */
                    sides: "shortfall" | "both";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 复核提示线 */
            review: {
                /** 两条线 */
                value: {
                    /**
                     * 得分率高出执行率（百分点）
                     * @description -1000000 到 1000000
                     * @example 5
                     */
                    pointsAboveExecution: string;
                    /**
                     * 未支出（%）
                     * @description -1000000 到 1000000
                     * @example 20
                     */
                    unspentPercent: string;
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 不适用的行 */
            notApplicable: {
                /**
                 * 怎样处理
                 * @example shrink
                 * @enum {string}
                 */
                value: "shrink" | "rescale";
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 等级线 */
            grades: {
                /** 从高到低 */
                value: {
                    /**
                     * 等级
                     * @example 优
                     */
                    grade: string;
                    /**
                     * 起点（%）
                     * @description -1000000 到 1000000
                     * @example 90
                     */
                    from: string;
                    /** 别的写法 */
                    words?: string[];
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 得分取几位小数 */
            rounding?: {
                /** 取几位小数，怎样取 */
                value: {
                    /**
                     * 小数位
                     * @example 0
                     * @enum {string}
                     */
                    places: "0" | "1" | "2";
                    /**
                     * 四舍五入，或只舍不入；不写为四舍五入
                     * @example half-up
                     * @enum {string}
                     */
                    mode?: "half-up" | "down";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 执行率封顶 */
            totalCaps?: {
                /** 从高到低 */
                value: {
                    /**
                     * 执行率低于多少（%），不含
                     * @description -1000000 到 1000000
                     * @example 80
                     */
                    below: string;
                    /**
                     * 总分至多（满分 100 时）
                     * @description -1000000 到 1000000
                     * @example 89
                     */
                    total: string;
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 加减分项 */
            adjustments?: {
                /** 不占分值、加减总分的行 */
                value: {
                    /** @enum {string} */
                    kind: "penalty";
                    /** 行的名称 */
                    names: string[];
                    /**
                     * 每次（每步）几分
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    points: string;
                    /**
                     * 步长；不写为 1
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    step?: string;
                    /**
                     * 计量单位
                     * @example 天
                     */
                    unit?: string;
                    /**
                     * 至多几分
                     * @description -1000000 到 1000000
                     * @example 5
                     */
                    most?: string;
                } | {
                    /** @enum {string} */
                    kind: "bonus";
                    /** 行的名称 */
                    names: string[];
                    /**
                     * 每次（每步）几分
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    points: string;
                    /**
                     * 步长；不写为 1
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    step?: string;
                    /**
                     * 计量单位
                     * @example 天
                     */
                    unit?: string;
                    /**
                     * 至多几分
                     * @description -1000000 到 1000000
                     * @example 5
                     */
                    most?: string;
                } | {
                    /** @enum {string} */
                    kind: "veto";
                    /** 行的名称 */
                    names: string[];
                    /**
                     * 一旦发生，总分至多
                     * @description -1000000 到 1000000
                     * @example 0
                     */
                    total: string;
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            }[];
            /** 多个单位的数怎样合成一行 */
            aggregation?: {
                /** 绝对值相加，相对值平均 */
                value: {
                    /**
                     * 百分比按资金加权，或简单平均
                     * @example by-amount
                     * @enum {string}
                     */
                    rates: "by-amount" | "mean";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 几个年度目标各设指标 */
            goalBlocks?: {
                /** 分值怎样分到各个目标 */
                value: {
                    /**
                     * 各目标的分值合计
                     * @description -1000000 到 1000000
                     * @example 80
                     */
                    weight: string;
                    /**
                     * 平分，或自定
                     * @example equal
                     * @enum {string}
                     */
                    split: "equal" | "free";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 年初与调整两栏指标值 */
            scoredTarget?: {
                /**
                 * 按哪一栏计分
                 * @example adjusted
                 * @enum {string}
                 */
                value: "adjusted" | "initial";
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 复核扣分 */
            reviewDeductions?: {
                /** 复核时可引用的一条扣分规定 */
                value: {
                    /**
                     * 代号
                     * @example hollow-30
                     */
                    id: string;
                    /**
                     * 名称
                     * @example 指标空泛，扣 30%
                     */
                    title: string;
                    /**
                     * 保留比例（%）
                     * @description -1000000 到 1000000
                     * @example 70
                     */
                    share: string;
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            }[];
            /** 降级 */
            gradeDrops?: {
                /** 从一级起 */
                value: {
                    /**
                     * 低几级
                     * @example 1
                     * @enum {string}
                     */
                    grades: "1" | "2" | "3" | "4";
                    /**
                     * 保留比例（%）
                     * @description -1000000 到 1000000
                     * @example 90
                     */
                    share: string;
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 不作的核对 */
            checksOff?: string[];
        };
        /** 执行率怎样计分 */
        ExecutionRule: {
            /** @enum {string} */
            kind: "proportion";
        } | {
            /** @enum {string} */
            kind: "full-from";
            /**
             * 满分的起点（%）
             * @description -1000000 到 1000000
             * @example 90
             */
            from: string;
        } | {
            /** @enum {string} */
            kind: "tiers";
            /** 档次 */
            tiers: {
                /**
                 * 起点（%），含
                 * @description -1000000 到 1000000
                 * @example 80
                 */
                from: string;
                /**
                 * 得分比例（%）
                 * @description -1000000 到 1000000
                 * @example 50
                 */
                share: string;
            }[];
        } | {
            /** @enum {string} */
            kind: "per-point";
            /**
             * 步长
             * @description -1000000 到 1000000
             * @example 1
             */
            step: string;
            /**
             * 每步扣分
             * @description -1000000 到 1000000
             * @example 0.5
             */
            points: string;
        };
        /** 试用一种计分办法 */
        PolicyTrial: {
            /** 计分办法，如 GET /v1/policies/{id} 所答（sha256 可以留着） */
            policy: unknown;
            /** 用它计分的一张表；不写则只检查办法 */
            evaluation?: unknown;
        };
        /** 批次 */
        BatchRequest: {
            /**
             * 做什么：score 计分（只出结果），report 打印，submit 报送，return 退回，review 复核，simulate 模拟测算（两种办法相比，不改动任何得分）
             * @enum {string}
             */
            type: "score" | "report" | "submit" | "return" | "review" | "simulate";
            /** 计分办法（ID 或 ID@版本）；simulate 为测算所用的，也可写整份草案 */
            policy?: string | Record<string, never>;
            /**
             * return 的原因
             * @example 实际完成值缺少佐证，请补充后重报。
             */
            reason?: string;
            /**
             * review 的意见
             * @example 抽查凭证后同意自评。
             */
            comment?: string;
            /**
             * review 的评审人
             * @example 李四
             */
            reviewer?: string;
            /**
             * report 的文件类型
             * @default xlsx
             * @example xlsx
             * @enum {string}
             */
            format: "xlsx" | "docx" | "pdf" | "html";
            /** report 的内容 */
            parts?: ("form" | "working" | "findings")[];
            /** simulate 比较的办法，也可写整份草案；不写为各表原来所用的 */
            against?: string | Record<string, never>;
            /** 自评表：保存的写 id；score、report 和 simulate 也可以是 Evaluation 本身 */
            evaluations?: (string | Record<string, never>)[];
            filter?: components["schemas"]["BatchFilter"];
        };
        /** 保存的自评表：符合全部条件的；没有条件为密钥可见的全部 */
        BatchFilter: {
            /**
             * 预算年度（年）
             * @example 2023
             */
            fiscalYear?: number;
            /**
             * 单位代码
             * @example 012
             */
            unit?: string;
            /**
             * 自评表类型
             * @example project
             * @enum {string}
             */
            kind?: "project" | "department" | "transfer";
            /**
             * 等级
             * @example 优
             */
            grade?: string;
            /**
             * 状态
             * @example draft
             * @enum {string}
             */
            state?: "draft" | "submitted" | "approved" | "reviewed" | "published";
            /**
             * 单位名称、单位代码或项目名称中的文字
             * @example 政务服务
             */
            q?: string;
            /**
             * 核对出的问题：有错误、有错误或警告、都没有
             * @example error
             * @enum {string}
             */
            findings?: "error" | "warning" | "none";
            /**
             * 只要退回或重新打开的草稿
             * @example true
             */
            returned?: boolean;
        };
        /** 一次测算 */
        SimulationRequest: {
            /** 所测的办法：ID@版本，或整份草案 */
            policy: string | Record<string, never>;
            /** 原来的办法：ID@版本，或整份草案；不写为各表原来所用的 */
            against?: string | Record<string, never>;
            filter?: components["schemas"]["BatchFilter"];
        };
        /** 合计的请求 */
        SumRequest: {
            unit: components["schemas"]["Unit"];
            goals?: components["schemas"]["Evaluation"];
            /** 下级各单位的表 */
            evaluations: components["schemas"]["Evaluation"][];
        };
        /** 保存的表合计的请求 */
        StoredSumRequest: {
            unit: components["schemas"]["Unit"];
            goals?: components["schemas"]["Evaluation"];
            filter: components["schemas"]["BatchFilter"];
        };
        /** 填报内容，与收到的相同 */
        ReceivedEvaluation: {
            /**
             * 自评表类型：project 项目支出，department 部门整体支出，transfer 转移支付
             * @example project
             * @enum {string}
             */
            kind: "project" | "department" | "transfer";
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
            /** 预算单位 */
            unit: {
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
            supervisor?: {
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
            /** 单位、部门或项目 */
            centralSupervisor?: {
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
            /** 单位、部门或项目 */
            implementingUnit?: {
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
            /** 单位、部门或项目 */
            project?: {
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
            /** 联系人 */
            contact?: {
                /** 姓名 */
                name?: string;
                /** 电话 */
                phone?: string;
            };
            /** 预算执行情况 */
            budget?: {
                /**
                 * 金额单位，默认万元
                 * @example 万元
                 * @enum {string}
                 */
                currencyUnit?: "元" | "万元" | "亿元";
                /**
                 * 分值；不填时取计分办法规定的分值，0 表示执行率不计分
                 * @description 0 到 undefined
                 * @example 10
                 */
                weight?: string | number;
                /** 资金来源明细 */
                lines?: {
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
                }[];
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
            /** 资金管理情况（不设分值的表；设分值的写作指标行） */
            situation?: {
                /**
                 * 名称
                 * @example 分配科学性
                 */
                name: string;
                /**
                 * 情况说明
                 * @example 按人数和里程分配
                 */
                statement?: string;
                /**
                 * 存在问题和改进措施
                 * @example 无
                 */
                problem?: string;
            }[];
            /** 账表数据：用于复算由数据得出的指标 */
            facts?: {
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
                /**
                 * 在职人员数（人）
                 * @example 0
                 */
                staff?: string | number;
                /**
                 * 编制数（人）
                 * @example 0
                 */
                staffQuota?: string | number;
                /**
                 * 上年度“三公经费”预算数（金额单位同预算）
                 * @example 0
                 */
                threePublicBudgetLastYear?: string | number;
                /**
                 * 重点项目支出（金额单位同预算）
                 * @example 0
                 */
                keySpending?: string | number;
                /**
                 * 项目总支出（金额单位同预算）
                 * @example 0
                 */
                projectSpending?: string | number;
                /**
                 * 实际支付的资金（金额单位同预算）
                 * @example 0
                 */
                paid?: string | number;
                /**
                 * 按既定进度应支付的资金（金额单位同预算）
                 * @example 0
                 */
                paidDue?: string | number;
                /**
                 * 上年度结转结余总额（金额单位同预算）
                 * @example 0
                 */
                carryOverLastYear?: string | number;
                /**
                 * 实际支出的公用经费（金额单位同预算）
                 * @example 0
                 */
                operatingSpent?: string | number;
                /**
                 * 预算安排的公用经费（金额单位同预算）
                 * @example 0
                 */
                operatingBudget?: string | number;
                /**
                 * 实际到位的资金（金额单位同预算）
                 * @example 0
                 */
                fundsReceived?: string | number;
                /**
                 * 计划投入的资金（金额单位同预算）
                 * @example 0
                 */
                fundsPlanned?: string | number;
                /**
                 * 及时到位的资金（金额单位同预算）
                 * @example 0
                 */
                fundsReceivedInTime?: string | number;
                /**
                 * 应到位的资金（金额单位同预算）
                 * @example 0
                 */
                fundsDue?: string | number;
                /**
                 * 实际在用的固定资产（金额单位同预算）
                 * @example 0
                 */
                assetsInUse?: string | number;
                /**
                 * 所有固定资产（金额单位同预算）
                 * @example 0
                 */
                assetsTotal?: string | number;
                /**
                 * 实际成本（金额单位同预算）
                 * @example 0
                 */
                costSpent?: string | number;
                /**
                 * 计划（预算）成本（金额单位同预算）
                 * @example 0
                 */
                costPlanned?: string | number;
            };
            /** 绩效指标 */
            indicators: {
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
                 * 分值；草稿可不填，0 分的行不计分
                 * @description 0 到 undefined
                 * @example 10
                 */
                weight?: string | number;
                /** 偏差原因分析及改进措施 */
                explanation?: string;
                /**
                 * 年初指标值（年中调整过的，target 为调整后的）
                 * @example ≥80%
                 */
                initialTarget?: string;
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
                 * @description 0 到 100
                 * @example 85
                 */
                achieved?: string | number;
                /** 本行的计分规则，代替由指标值判定的规则 */
                rule?: {
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
                     * @description 大于 0
                     * @example 10
                     */
                    full?: string | number;
                    /**
                     * 档次的计量单位；默认与指标值相同
                     * @example %
                     */
                    unit?: string;
                } | {
                    /**
                     * 规则
                     * @enum {string}
                     */
                    kind: "per-point";
                    /**
                     * 步长，单位与指标值相同
                     * @description 大于 0
                     * @example 1
                     */
                    step: string | number;
                    /**
                     * 每个步长扣的分
                     * @description 大于 0
                     * @example 0.5
                     */
                    points: string | number;
                } | {
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
                } | {
                    /**
                     * 规则
                     * @enum {string}
                     */
                    kind: "pass-line";
                    /**
                     * 及格线（完成比例，%）
                     * @description 大于 0
                     * @example 60
                     */
                    line: string | number;
                } | {
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
                         * @description 大于 0
                         * @example 2
                         */
                        points: string | number;
                    }[];
                } | {
                    /**
                     * 规则
                     * @enum {string}
                     */
                    kind: "printed";
                    /**
                     * 计分标准的原文
                     * @example 达到指标值得满分，每少1个扣1分
                     */
                    text: string;
                };
                /**
                 * 所属的年度目标（第几条）
                 * @example 1
                 */
                goal?: number;
                /** 各单位的数，先合成一行再计分 */
                parts?: {
                    /**
                     * 单位
                     * @example 某县
                     */
                    name?: string;
                    /**
                     * 实际完成值；不填表示尚未填报
                     * @example 30人
                     */
                    actual?: string;
                    /**
                     * 资金，百分比按它加权
                     * @description 0 到 undefined
                     * @example 120
                     */
                    amount?: string | number;
                }[];
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
                attachments?: {
                    /**
                     * 文件名
                     * @example 验收单.pdf
                     */
                    name: string;
                    /**
                     * 内容的 SHA-256
                     * @example 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
                     */
                    sha256: string;
                    /**
                     * 大小（字节）
                     * @example 52480
                     */
                    bytes: number;
                }[];
            }[];
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
            /** 文件中看到而没有读准的内容；有则不评等级 */
            unread?: {
                /**
                 * 在文件中的位置
                 * @example table3!R5C2
                 */
                source: string;
                /**
                 * 说明
                 * @example 第 5 行的分值“十”不是数字。
                 */
                message: string;
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
             * @example jichi/0.3.0
             */
            engine: string;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            inputSha256: string;
            input: components["schemas"]["ReceivedEvaluation"];
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
            /** 各年度目标小计 */
            goalSubtotals?: {
                /**
                 * 第几条年度目标
                 * @example 1
                 */
                goal: number;
                /**
                 * 分值
                 * @example 40
                 */
                weight: string;
                /**
                 * 得分（分）
                 * @example 38.50
                 */
                score: string;
            }[];
            /**
             * 表上没有分值，不计分
             * @enum {boolean}
             */
            unweighted?: true;
            /**
             * 各项得分之和
             * @example 92.00
             */
            sumOfScores?: string;
            /** 执行率封顶 */
            totalCap?: {
                /**
                 * 执行率低于（%）
                 * @example 70
                 */
                below: string;
                /**
                 * 总分至多（满分 100 时）
                 * @example 79
                 */
                most: string;
                /**
                 * 依据
                 * @example 执行率低于 70% 的，总分至多 79 分。
                 */
                clause: string;
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
            };
            /**
             * 总分（分）
             * @example 91.47
             */
            total?: string;
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
            /**
             * 不评等级的原因
             * @example rows-unread
             * @enum {string}
             */
            gradeWithheld?: "rows-unread" | "weights-not-full";
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
             * 无法计分或不计分的原因
             * @example target-unreadable
             * @enum {string}
             */
            reason?: "target-unreadable" | "target-missing" | "actual-unreadable" | "unit-mismatch" | "weight-missing" | "achievement-needed" | "form-unweighted" | "weight-zero" | "adjusts-total";
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
            /** 加减分 */
            adjustment?: {
                /**
                 * 种类
                 * @example penalty
                 * @enum {string}
                 */
                kind: "penalty" | "bonus" | "veto";
                /**
                 * 加减的分
                 * @example -2.00
                 */
                points?: string;
                /**
                 * 总分至多（满分 100 时）
                 * @example 0
                 */
                most?: string;
                /**
                 * 理由
                 * @example 3次，每 1次 扣 1 分，计 3 次
                 */
                because: string;
                /**
                 * 依据
                 * @example 每迟报一次扣 1 分。
                 */
                clause: string;
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
            };
        };
        /** 预算执行率 */
        SheetBudget: {
            /**
             * 结果
             * @example scored
             * @enum {string}
             */
            outcome: "scored" | "missing" | "unscorable" | "not-applicable";
            /**
             * 只有执行率而没有得分的原因
             * @example form-unweighted
             * @enum {string}
             */
            reason?: "form-unweighted" | "execution-unscored";
            /**
             * 分值
             * @example 10
             */
            weight?: string;
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
            /**
             * 口径：absolute 百分点，relative 占得分率的比例
             * @example absolute
             * @enum {string}
             */
            form?: "absolute" | "relative";
            /**
             * 所填得分可能的来由
             * @example lower-ratio
             * @enum {string}
             */
            cause?: "lower-ratio" | "lower-linear" | "whole-points" | "whole-points-down" | "one-decimal" | "one-decimal-down" | "rate-whole-percent" | "execution-full-from";
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
            directionReason: "given" | "operator" | "words" | "cost-block" | "name" | "zero-target" | "default";
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
            /** 逾期的扣分 */
            late?: {
                /**
                 * 步长
                 * @example 1
                 */
                step: string;
                /**
                 * 步长的单位
                 * @example 天
                 * @enum {string}
                 */
                unit: "天" | "月" | "工作日";
                /**
                 * 每步扣分
                 * @example 1
                 */
                points: string;
                /**
                 * points 是满分的百分之几，不是分
                 * @example true
                 */
                ofFull?: boolean;
                /**
                 * 至多扣几分
                 * @example 3
                 */
                most?: string;
                /**
                 * 不足一步的按一步扣
                 * @example true
                 */
                begun?: boolean;
                /**
                 * 未完成的不得分
                 * @example true
                 */
                undone?: boolean;
            };
            /**
             * 所写满分
             * @example 5
             */
            full?: string;
        };
        /** 指标值所写的档次，或单元格中所印的计分标准 */
        ReadingTiers: {
            /**
             * 种类
             * @enum {string}
             */
            kind: "tiers";
            /**
             * 所计指标的名称
             * @example 三公经费控制率
             */
            name?: string;
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
            bands: {
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
                /**
                 * points 是满分的百分之几，不是分
                 * @example true
                 */
                ofFull?: boolean;
                /**
                 * 按比例得分的基准：points × 实际完成值 ÷ base
                 * @example 95
                 */
                base?: string;
            }[];
            /** 逐步扣分 */
            steps: {
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
                /**
                 * points 是满分的百分之几，不是分
                 * @example true
                 */
                ofFull?: boolean;
                /**
                 * 至多扣几分
                 * @example 3
                 */
                most?: string;
                /**
                 * 不足一步的按一步扣
                 * @example true
                 */
                begun?: boolean;
            }[];
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
            /**
             * 各词中所写满分；写“满分”的为 null
             * @example 10
             */
            full?: string | null;
            /** 各词得分，实际完成值须为其中之一 */
            choices?: {
                /**
                 * 词
                 * @example 良
                 */
                word: string;
                /**
                 * 得分；满分为 null
                 * @example 8
                 */
                points: string | null;
            }[];
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
        /** 文件中的一个问题 */
        SourcedFinding: {
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
            /**
             * 口径：absolute 百分点，relative 占得分率的比例
             * @example absolute
             * @enum {string}
             */
            form?: "absolute" | "relative";
            /**
             * 所填得分可能的来由
             * @example lower-ratio
             * @enum {string}
             */
            cause?: "lower-ratio" | "lower-linear" | "whole-points" | "whole-points-down" | "one-decimal" | "one-decimal-down" | "rate-whole-percent" | "execution-full-from";
            /**
             * 在文件中的位置：行、工作表和单元格、表和行列
             * @example Sheet1!C12
             */
            source: string;
            /** 问题所在和与之核对的各处（places=true；没有别处时不写） */
            sources?: string[];
        };
        /** 文件中的一张表 */
        ImportedTable: {
            /**
             * 表式
             * @example national/project
             */
            layout: string;
            /**
             * 阶段：目标、自评、运行监控
             * @example goals
             * @enum {string}
             */
            stage: "goals" | "filled" | "monitoring";
            /**
             * 标题
             * @example 项目支出绩效自评表
             */
            title: string;
            /** 首行和末行的位置 */
            source: {
                /**
                 * 在文件中的位置：行、工作表和单元格、表和行列
                 * @example Sheet1!C12
                 */
                first: string;
                /**
                 * 在文件中的位置：行、工作表和单元格、表和行列
                 * @example Sheet1!C12
                 */
                last: string;
            };
            /** 读出的填报内容，还没有核对 */
            evaluation: unknown;
            sheet?: components["schemas"]["ScoreSheet"];
            refused?: components["schemas"]["Problem"];
            /** 文件和表中的问题 */
            findings: components["schemas"]["SourcedFinding"][];
            /** 每个值（JSON Pointer）在文件中的位置（places=true） */
            places?: {
                [key: string]: string;
            };
        };
        /** 一个文件读出的结果 */
        ImportedFile: {
            /** 文件 */
            document: {
                /**
                 * 文件名
                 * @example 自评表.xlsx
                 */
                name: string;
                /**
                 * 类型；认不出的为空
                 * @example xlsx
                 */
                type: string;
                /**
                 * SHA-256（小写十六进制）
                 * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                 */
                sha256: string;
                /**
                 * 字节数
                 * @example 20480
                 */
                bytes: number;
                /**
                 * 文本的编码
                 * @example UTF-8
                 */
                encoding?: string;
            };
            /** 各张表，按在文件中的次序 */
            tables: components["schemas"]["ImportedTable"][];
            refused?: components["schemas"]["Problem"];
            /** 文件和表中的问题 */
            findings: components["schemas"]["SourcedFinding"][];
            /** pdf：tables 和 findings 提到的各处在页面上的位置 */
            places?: {
                [key: string]: {
                    /**
                     * 第几页，从 1 起
                     * @example 12
                     */
                    page: number;
                    /** 外框 */
                    box: {
                        /**
                         * 左
                         * @example 72.5
                         */
                        x: number;
                        /**
                         * 上
                         * @example 310.25
                         */
                        y: number;
                        /**
                         * 宽
                         * @example 120
                         */
                        width: number;
                        /**
                         * 高
                         * @example 18
                         */
                        height: number;
                    };
                };
            };
            /** 工作表和文档中的表，按位置中 ! 之前的名称 */
            grids?: {
                [key: string]: {
                    /** 各行；被上方或左方单元格占去的不列 */
                    rows: {
                        /**
                         * 文字
                         * @example 95%
                         */
                        text: string;
                        /**
                         * 在文件中的位置：行、工作表和单元格、表和行列
                         * @example Sheet1!C12
                         */
                        place: string;
                        /**
                         * 占几行；一行时不写
                         * @example 2
                         */
                        rowSpan?: number;
                        /**
                         * 占几列；一列时不写
                         * @example 3
                         */
                        columnSpan?: number;
                    }[][];
                };
            };
            /** 文本的各行，文档中表以外的各段 */
            lines?: {
                /**
                 * 在文件中的位置：行、工作表和单元格、表和行列
                 * @example Sheet1!C12
                 */
                place: string;
                /**
                 * 文字
                 * @example 合计 95
                 */
                text: string;
            }[];
            /**
             * 文件过长，grids 和 lines 没有列全
             * @example true
             */
            truncated?: boolean;
            /** 存为草稿的表（commit=true） */
            stored?: {
                /**
                 * 是 tables 中的第几张，从 0 起
                 * @example 0
                 */
                table: number;
                /**
                 * 自评表的标识
                 * @example 01932f6e-1c2a-77e7-8b1a-0123456789ab
                 */
                id: string;
            }[];
        };
        /** 合计出的表的得分表，和须看一看的地方 */
        ScoredSum: {
            sheet: components["schemas"]["ScoreSheet"];
            /** 不能相加的内容，或相加后须核对的数 */
            notes: {
                /**
                 * 代码
                 * @description - `sum-unit-twice`：同一单位有两张以上的表，可能重复相加。
                 *     - `sum-money-missing`：有的表没有写资金，合计和加权都不含它；只缺一栏的，合计的那一栏空着。
                 *     - `sum-row-partial`：不是每个单位都有的指标，只合计了有的那些。
                 *     - `sum-target-averaged`：各单位的相对值指标值不同，按资金加权平均，保留两位小数。
                 *     - `sum-target-open`：各单位的指标值不能相加，由人填写。
                 *     - `sum-actual-open`：各单位的完成情况不能相加，由人填写。
                 *     - `sum-weight-differs`：各单位的分值不同，由人填写。
                 *     - `sum-doubtful`：相加得出的数可能没有意义，须核对。
                 * @example sum-target-averaged
                 * @enum {string}
                 */
                code: "sum-unit-twice" | "sum-money-missing" | "sum-row-partial" | "sum-target-averaged" | "sum-target-open" | "sum-actual-open" | "sum-weight-differs" | "sum-doubtful";
                /**
                 * JSON Pointer
                 * @example /indicators/0/weight
                 */
                pointer: string;
                /**
                 * 说明
                 * @example 3 张表中只有 2 张有“改造户数”，只合计了这些。
                 */
                message: string;
            }[];
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
            instance?: string;
            /** 全部错误 */
            errors?: components["schemas"]["Defect"][];
        };
        /** 一处错误 */
        Defect: {
            /**
             * 代码
             * @description - `json-malformed`：内容不是有效的 JSON，或请求体是空的
             *     - `json-too-deep`：JSON 嵌套过深
             *     - `encoding-not-utf8`：内容不是 UTF-8 编码
             *     - `member-duplicate`：同一对象中成员名重复
             *     - `text-malformed`：文字中有不完整的字符
             *     - `number-imprecise`：JSON 数字超出能准确表示的 15 位有效数字，应写成字符串
             *     - `form-malformed`：multipart/form-data 不完整或写法不对
             *     - `header-duplicate`：只能出现一次的请求头出现了不止一次
             *     - `url-malformed`：地址中的百分号编码有误
             *     - `unknown-member`：不认识的成员或查询参数
             *     - `member-missing`：缺少必需的成员
             *     - `member-fixed`：此成员建表后不能改动
             *     - `type-wrong`：类型不对
             *     - `value-unknown`：取值不在允许的范围之内
             *     - `text-empty`：文字为空或只有空白
             *     - `text-too-long`：文字过长
             *     - `text-unstorable`：文字中有不能保存的字符
             *     - `too-few-items`：项数过少
             *     - `too-many-items`：项数过多
             *     - `item-duplicate`：列表中有重复的项
             *     - `decimal-malformed`：不是普通写法的数字
             *     - `decimal-too-long`：数字过长
             *     - `not-positive`：数字应大于零
             *     - `out-of-range`：数字超出范围
             *     - `date-malformed`：日期写法不对，或没有这一天
             *     - `moment-malformed`：时间写法不对，或没有这一时刻
             *     - `name-malformed`：代号中有不允许的字符
             *     - `sha256-malformed`：不是 SHA-256（64 位小写的十六进制数）
             *     - `file-type-unsupported`：不读取这种文件，或其类型不认识
             *     - `file-encrypted`：文件有打开密码
             *     - `file-damaged`：文件已损坏，或内容与其类型不符
             *     - `file-too-large`：文件、展开后的文件、其中的表或一张表的佐证材料合计超过上限
             *     - `fiscal-year-missing`：文件没有写年度，须另行指明
             *     - `not-yet-supported`：本版本尚不支持
             *     - `policy-unknown`：没有这个计分办法
             *     - `policy-kind-mismatch`：计分办法不用于这一自评表类型
             *     - `sum-unfit`：自评表类型、年度或项目不同的表，不能合计成一张
             *     - `policy-unsound`：计分办法的数值自相矛盾
             *     - `rule-contradictory`：一行自带的计分规则自相矛盾
             *     - `achieved-not-text`：只有文字指标值才能选定达成比例
             *     - `achieved-outside-band`：选定的达成比例不在对应档次之内
             *     - `score-outside-weight`：核定的得分不在 0 到分值之间
             *     - `deduction-unknown`：计分办法没有所指的扣分规定
             *     - `members-exclusive`：只能写一个的成员同时写了
             *     - `actual-missing`：报送时还有实际完成值没有填报
             *     - `pointer-unknown`：表中没有所指的一行
             *     - `attachment-dropped`：改后的表不再列出已上传的佐证材料
             *     - `file-empty`：文件是空的
             *     - `file-name-malformed`：文件名为空，或去掉路径后不剩可用的文件名
             *     - `pointer-duplicate`：同一行出现了不止一次
             *     - `code-differs`：内容中的代码与地址中的不同
             *     - `code-malformed`：代码中有不允许的字符
             *     - `unit-unknown`：没有这个单位，或密钥不能查看它
             *     - `unit-cycle`：单位不能在自己或自己的下级之下
             *     - `tree-too-deep`：单位级数过多
             *     - `window-empty`：截止时间不晚于开始时间
             *     - `session-ended`：工作台的会话已结束，须重新登录
             *     - `page-foreign`：请求出自别处的网页
             *     - `expired`：到期时间已过
             *     - `expiry-beyond-key`：到期时间晚于签发所用的密钥
             *     - `batch-too-large`：批次或文件的表数过多
             *     - `member-not-for-type`：这种批次没有此成员
             *     - `items-missing`：批次没有写明哪些表
             *     - `items-twice`：evaluations 和 filter 同时写了
             *     - `reason-missing`：退回没有写明原因
             *     - `not-stored`：这种批次只用于保存的自评表
             *     - `cursor-malformed`：cursor 不是本列表给出的
             *     - `idempotency-key-reused`：同一 Idempotency-Key 用于另一请求
             *     - `not-a-sheet`：不是得分表
             *     - `file-unreadable`：文件打不开或无法识别（命令行批次）
             *     - `line-too-long`：NDJSON 的一行过长
             *     - `more-defects`：错误过多，其余没有列出
             *     - `took-too-long`：处理的时间过长，已中止
             *     - `too-many-groups`：统计的分组过多，须缩小范围
             *     - `too-many-streams`：同时查看进度的连接过多
             *     - `too-many-batches`：未结束或保存的批次过多
             *     - `too-many-requests`：请求过多
             *     - `too-many-uploads`：同时上传的批次或文件过多
             *     - `too-many-heavy-requests`：同时处理的大请求过多
             *     - `too-many-bytes`：批次或佐证材料占用的空间过多
             * @example unknown-member
             * @enum {string}
             */
            code: "json-malformed" | "json-too-deep" | "encoding-not-utf8" | "member-duplicate" | "text-malformed" | "number-imprecise" | "form-malformed" | "header-duplicate" | "url-malformed" | "unknown-member" | "member-missing" | "member-fixed" | "type-wrong" | "value-unknown" | "text-empty" | "text-too-long" | "text-unstorable" | "too-few-items" | "too-many-items" | "item-duplicate" | "decimal-malformed" | "decimal-too-long" | "not-positive" | "out-of-range" | "date-malformed" | "moment-malformed" | "name-malformed" | "sha256-malformed" | "file-type-unsupported" | "file-encrypted" | "file-damaged" | "file-too-large" | "fiscal-year-missing" | "not-yet-supported" | "policy-unknown" | "policy-kind-mismatch" | "sum-unfit" | "policy-unsound" | "rule-contradictory" | "achieved-not-text" | "achieved-outside-band" | "score-outside-weight" | "deduction-unknown" | "members-exclusive" | "actual-missing" | "pointer-unknown" | "attachment-dropped" | "file-empty" | "file-name-malformed" | "pointer-duplicate" | "code-differs" | "code-malformed" | "unit-unknown" | "unit-cycle" | "tree-too-deep" | "window-empty" | "session-ended" | "page-foreign" | "expired" | "expiry-beyond-key" | "batch-too-large" | "member-not-for-type" | "items-missing" | "items-twice" | "reason-missing" | "not-stored" | "cursor-malformed" | "idempotency-key-reused" | "not-a-sheet" | "file-unreadable" | "line-too-long" | "more-defects" | "took-too-long" | "too-many-groups" | "too-many-streams" | "too-many-batches" | "too-many-requests" | "too-many-uploads" | "too-many-heavy-requests" | "too-many-bytes";
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
             * 数字是否一致；同一引擎版本须逐字节一致
             * @example true
             */
            identical: boolean;
            /** 不同之处 */
            differences: components["schemas"]["Difference"][];
            /** 得分表由另一引擎版本计算时，说法（核对出的问题、识别、不评等级的原因）的不同之处 */
            changedByEngine?: components["schemas"]["Difference"][];
        };
        /** 一处不同 */
        Difference: {
            /**
             * JSON Pointer
             * @example /indicators/0/weight
             */
            pointer: string;
            /**
             * 说明
             * @example 得分表为 "9.60"，重算为 "9.50"；请以重算的为准。
             */
            message: string;
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
             * @example 2
             */
            version: string;
            /**
             * 自评表类型
             * @example project
             * @enum {string}
             */
            kind: "project" | "department" | "transfer";
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
             * @example 2024
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
             * @example 2
             */
            version: string;
            /**
             * 自评表类型
             * @example project
             * @enum {string}
             */
            kind: "project" | "department" | "transfer";
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
             * @example 2024
             */
            effectiveFrom: number;
            /**
             * 最后适用的年度（年）
             * @example 2024
             */
            effectiveTo?: number;
            /** 预算执行率 */
            execution?: {
                /** 分值 */
                weight: {
                    /**
                     * 分值
                     * @description -1000000 到 1000000
                     * @example 10
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 计分 */
                rule: {
                    value: components["schemas"]["ExecutionRule"];
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 所在的部分；不写为单独的一部分 */
                block?: {
                    /**
                     * 部分的名称
                     * @example 投入
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 先取整到百分之一 */
                wholePercent?: {
                    /** 是否取整 */
                    value: boolean;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 执行率先取几位小数 */
                rateRounding?: {
                    /** 取几位小数，怎样取 */
                    value: {
                        /**
                         * 小数位
                         * @example 0
                         * @enum {string}
                         */
                        places: "0" | "1" | "2";
                        /**
                         * 四舍五入，或只舍不入；不写为四舍五入
                         * @example half-up
                         * @enum {string}
                         */
                        mode?: "half-up" | "down";
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 得分取几位小数 */
                rounding?: {
                    /** 取几位小数，怎样取 */
                    value: {
                        /**
                         * 小数位
                         * @example 0
                         * @enum {string}
                         */
                        places: "0" | "1" | "2";
                        /**
                         * 四舍五入，或只舍不入；不写为四舍五入
                         * @example half-up
                         * @enum {string}
                         */
                        mode?: "half-up" | "down";
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 及格线（%） */
                passLine?: {
                    /**
                     * 及格线（%）
                     * @description -1000000 到 1000000
                     * @example 60
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 说明线（%） */
                reasonBelow?: {
                    /**
                     * 说明线（%）
                     * @description -1000000 到 1000000
                     * @example 90
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
            };
            /** 各部分 */
            blocks: {
                /** 名称 */
                names: string[];
                /** 分值 */
                weight: {
                    /**
                     * 分值
                     * @description -1000000 到 1000000
                     * @example 50
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /**
                 * 是否必有
                 * @example true
                 */
                expected: boolean;
                /** 分值的范围 */
                range?: {
                    /** 从多少到多少 */
                    value: {
                        /**
                         * 最少
                         * @description -1000000 到 1000000
                         * @example 40
                         */
                        from: string;
                        /**
                         * 最多
                         * @description -1000000 到 1000000
                         * @example 50
                         */
                        to: string;
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 二级指标 */
                secondLevels?: {
                    /** 名称 */
                    names: string[];
                    /** 分值 */
                    weight: {
                        /**
                         * 分值
                         * @description -1000000 到 1000000
                         * @example 15
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                }[];
                /** 固定的指标 */
                rows?: {
                    /** 名称 */
                    names: string[];
                    /**
                     * 二级指标
                     * @example 预算执行
                     */
                    level2?: string;
                    /** 分值 */
                    weight?: {
                        /**
                         * 分值
                         * @description -1000000 到 1000000
                         * @example 6
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 指标值 */
                    target?: {
                        /**
                         * 指标值
                         * @example ≤100%
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 计分规则 */
                    rule?: {
                        value: components["schemas"]["Rule"];
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /**
                     * 计算公式
                     * @example 三公经费实际支出 ÷ 三公经费预算数 × 100%
                     */
                    formula?: string;
                    /**
                     * 佐证材料
                     * @example 决算报表
                     */
                    evidence?: string;
                    /**
                     * 是否必有
                     * @example true
                     */
                    expected?: boolean;
                }[];
                /** 及格线 */
                passLine?: {
                    /** 及格线 */
                    value: {
                        /**
                         * 完成比例（%）
                         * @description -1000000 到 1000000
                         * @example 70
                         */
                        from: string;
                        /**
                         * 是否须高于此线（不含）；不写为含
                         * @example true
                         */
                        strict?: boolean;
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 超额完成 */
                overAchievement?: {
                    /** 说明线（%） */
                    reasonFrom?: {
                        /**
                         * 说明线（%）
                         * @description -1000000 到 1000000
                         * @example 130
                         */
                        value: string;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 说明线是否不含 */
                    reasonStrict?: {
                        /**
                         * 是否不含
                         * @example true
                         */
                        value: boolean;
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                    /** 超额计分 */
                    cut?: {
                        /** 从多少起，得多少（%）或扣几分 */
                        value: {
                            /**
                             * 起点（指标值的 %）
                             * @description -1000000 到 1000000
                             * @example 200
                             */
                            from: string;
                            /**
                             * 是否须高于此线（不含）；不写为含
                             * @example true
                             */
                            strict?: boolean;
                            /**
                             * 比例（%）
                             * @description -1000000 到 1000000
                             * @example 80
                             */
                            share?: string;
                            /**
                             * 扣分
                             * @description -1000000 到 1000000
                             * @example 2
                             */
                            points?: string;
                        };
                        /**
                         * 出处
                         * @example published
                         * @enum {string}
                         */
                        provenance: "published" | "attested" | "unverified" | "own-choice";
                        /**
                         * 说明，用自己的话写
                         * @example 见于某表
                         */
                        note: string;
                    };
                };
            }[];
            /** 反向指标公式 */
            lowerIsBetter: {
                /**
                 * 公式
                 * @example linear
                 * @enum {string}
                 */
                value: "linear" | "ratio";
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 超额完成 */
            overAchievement: {
                /** 说明线（%） */
                reasonFrom: {
                    /**
                     * 说明线（%）
                     * @description -1000000 到 1000000
                     * @example 130
                     */
                    value: string;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 说明线是否不含 */
                reasonStrict?: {
                    /**
                     * 是否不含
                     * @example true
                     */
                    value: boolean;
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
                /** 超额计分 */
                cut?: {
                    /** 从多少起，得多少（%）或扣几分 */
                    value: {
                        /**
                         * 起点（指标值的 %）
                         * @description -1000000 到 1000000
                         * @example 200
                         */
                        from: string;
                        /**
                         * 是否须高于此线（不含）；不写为含
                         * @example true
                         */
                        strict?: boolean;
                        /**
                         * 比例（%）
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        share?: string;
                        /**
                         * 扣分
                         * @description -1000000 到 1000000
                         * @example 2
                         */
                        points?: string;
                    };
                    /**
                     * 出处
                     * @example published
                     * @enum {string}
                     */
                    provenance: "published" | "attested" | "unverified" | "own-choice";
                    /**
                     * 说明，用自己的话写
                     * @example 见于某表
                     */
                    note: string;
                };
            };
            /** 定性档次 */
            textBands: {
                /** 各档 */
                value: {
                    /** 达成（%） */
                    achieved: {
                        /**
                         * 下限
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        from: string;
                        /**
                         * 上限
                         * @description -1000000 到 1000000
                         * @example 100
                         */
                        to: string;
                        /** 别的写法 */
                        words?: string[];
                    };
                    /** 部分达成（%） */
                    partly: {
                        /**
                         * 下限
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        from: string;
                        /**
                         * 上限
                         * @description -1000000 到 1000000
                         * @example 100
                         */
                        to: string;
                        /** 别的写法 */
                        words?: string[];
                    };
                    /** 未达成（%） */
                    not: {
                        /**
                         * 下限
                         * @description -1000000 到 1000000
                         * @example 80
                         */
                        from: string;
                        /**
                         * 上限
                         * @description -1000000 到 1000000
                         * @example 100
                         */
                        to: string;
                        /** 别的写法 */
                        words?: string[];
                    };
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 逾期得分（%） */
            lateShare: {
                /**
                 * 逾期得分（%）
                 * @description -1000000 到 1000000
                 * @example 0
                 */
                value: string;
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 满意度档次 */
            satisfaction?: {
                /** 档次 */
                value: {
                    /**
                     * 起点（%），含
                     * @description -1000000 到 1000000
                     * @example 80
                     */
                    from: string;
                    /**
                     * 得分比例（%）
                     * @description -1000000 到 1000000
                     * @example 50
                     */
                    share: string;
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 偏差度 */
            deviation: {
                /** 怎样计算 */
                value: {
                    /**
                     * 相对或百分点
                     * @example relative
                     * @enum {string}
                     */
                    measure: "relative" | "points";
                    /**
                     * 只计不足或双向
                     * @example shortfall
                     * @enum {string}
                     */
                    sides: "shortfall" | "both";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 复核提示线 */
            review: {
                /** 两条线 */
                value: {
                    /**
                     * 得分率高出执行率（百分点）
                     * @description -1000000 到 1000000
                     * @example 5
                     */
                    pointsAboveExecution: string;
                    /**
                     * 未支出（%）
                     * @description -1000000 到 1000000
                     * @example 20
                     */
                    unspentPercent: string;
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 不适用的行 */
            notApplicable: {
                /**
                 * 怎样处理
                 * @example shrink
                 * @enum {string}
                 */
                value: "shrink" | "rescale";
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 等级线 */
            grades: {
                /** 从高到低 */
                value: {
                    /**
                     * 等级
                     * @example 优
                     */
                    grade: string;
                    /**
                     * 起点（%）
                     * @description -1000000 到 1000000
                     * @example 90
                     */
                    from: string;
                    /** 别的写法 */
                    words?: string[];
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 得分取几位小数 */
            rounding?: {
                /** 取几位小数，怎样取 */
                value: {
                    /**
                     * 小数位
                     * @example 0
                     * @enum {string}
                     */
                    places: "0" | "1" | "2";
                    /**
                     * 四舍五入，或只舍不入；不写为四舍五入
                     * @example half-up
                     * @enum {string}
                     */
                    mode?: "half-up" | "down";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 执行率封顶 */
            totalCaps?: {
                /** 从高到低 */
                value: {
                    /**
                     * 执行率低于多少（%），不含
                     * @description -1000000 到 1000000
                     * @example 80
                     */
                    below: string;
                    /**
                     * 总分至多（满分 100 时）
                     * @description -1000000 到 1000000
                     * @example 89
                     */
                    total: string;
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 加减分项 */
            adjustments?: {
                /** 不占分值、加减总分的行 */
                value: {
                    /** @enum {string} */
                    kind: "penalty";
                    /** 行的名称 */
                    names: string[];
                    /**
                     * 每次（每步）几分
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    points: string;
                    /**
                     * 步长；不写为 1
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    step?: string;
                    /**
                     * 计量单位
                     * @example 天
                     */
                    unit?: string;
                    /**
                     * 至多几分
                     * @description -1000000 到 1000000
                     * @example 5
                     */
                    most?: string;
                } | {
                    /** @enum {string} */
                    kind: "bonus";
                    /** 行的名称 */
                    names: string[];
                    /**
                     * 每次（每步）几分
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    points: string;
                    /**
                     * 步长；不写为 1
                     * @description -1000000 到 1000000
                     * @example 1
                     */
                    step?: string;
                    /**
                     * 计量单位
                     * @example 天
                     */
                    unit?: string;
                    /**
                     * 至多几分
                     * @description -1000000 到 1000000
                     * @example 5
                     */
                    most?: string;
                } | {
                    /** @enum {string} */
                    kind: "veto";
                    /** 行的名称 */
                    names: string[];
                    /**
                     * 一旦发生，总分至多
                     * @description -1000000 到 1000000
                     * @example 0
                     */
                    total: string;
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            }[];
            /** 多个单位的数怎样合成一行 */
            aggregation?: {
                /** 绝对值相加，相对值平均 */
                value: {
                    /**
                     * 百分比按资金加权，或简单平均
                     * @example by-amount
                     * @enum {string}
                     */
                    rates: "by-amount" | "mean";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 几个年度目标各设指标 */
            goalBlocks?: {
                /** 分值怎样分到各个目标 */
                value: {
                    /**
                     * 各目标的分值合计
                     * @description -1000000 到 1000000
                     * @example 80
                     */
                    weight: string;
                    /**
                     * 平分，或自定
                     * @example equal
                     * @enum {string}
                     */
                    split: "equal" | "free";
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 年初与调整两栏指标值 */
            scoredTarget?: {
                /**
                 * 按哪一栏计分
                 * @example adjusted
                 * @enum {string}
                 */
                value: "adjusted" | "initial";
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 复核扣分 */
            reviewDeductions?: {
                /** 复核时可引用的一条扣分规定 */
                value: {
                    /**
                     * 代号
                     * @example hollow-30
                     */
                    id: string;
                    /**
                     * 名称
                     * @example 指标空泛，扣 30%
                     */
                    title: string;
                    /**
                     * 保留比例（%）
                     * @description -1000000 到 1000000
                     * @example 70
                     */
                    share: string;
                };
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            }[];
            /** 降级 */
            gradeDrops?: {
                /** 从一级起 */
                value: {
                    /**
                     * 低几级
                     * @example 1
                     * @enum {string}
                     */
                    grades: "1" | "2" | "3" | "4";
                    /**
                     * 保留比例（%）
                     * @description -1000000 到 1000000
                     * @example 90
                     */
                    share: string;
                }[];
                /**
                 * 出处
                 * @example published
                 * @enum {string}
                 */
                provenance: "published" | "attested" | "unverified" | "own-choice";
                /**
                 * 说明，用自己的话写
                 * @example 见于某表
                 */
                note: string;
            };
            /** 不作的核对 */
            checksOff?: string[];
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
        };
        /** 试用的结果 */
        PolicyTrialResult: {
            /** 全部错误 */
            errors: components["schemas"]["Defect"][];
            sheet?: components["schemas"]["ScoreSheet"];
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
            status: "ok";
        };
        /** 是否接受新请求 */
        Ready: {
            /**
             * 状态
             * @example ok
             * @enum {string}
             */
            status: "ok" | "degraded" | "stopping" | "no-database" | "read-only" | "disk-full";
            /** 各部分 */
            parts: {
                /**
                 * 数据库
                 * @example ok
                 * @enum {string}
                 */
                database: "ok" | "away" | "late" | "read-only";
                /**
                 * 数据库的结构版本，other 为与本程序的不同
                 * @example ok
                 * @enum {string}
                 */
                schema: "ok" | "other" | "unknown";
                /**
                 * 读取用的备库，设了 DATABASE_READ_URL 才有；不为 ok 时从主库读取
                 * @example ok
                 * @enum {string}
                 */
                replica?: "ok" | "behind" | "away" | "other";
                /**
                 * 批次的队列；不能用时批次照样接收，恢复后再处理
                 * @example ok
                 * @enum {string}
                 */
                queue: "ok" | "away" | "late";
                /**
                 * 处理批次的进程
                 * @example ok
                 * @enum {string}
                 */
                workers: "ok" | "none" | "unknown";
                /**
                 * 存放数据的磁盘；在别的机器上时，写入失败才知道
                 * @example ok
                 * @enum {string}
                 */
                disk: "ok" | "low" | "full" | "unknown";
            };
        };
        /** 统计 */
        Statistics: {
            /**
             * 共几张表
             * @example 1
             */
            tables: number;
            /** 各组 */
            groups: {
                /**
                 * 单位代码、等级、一级指标、三级指标，或计分办法；没有为空
                 * @example 012
                 */
                key: string;
                /**
                 * 名称
                 * @example 政务服务中心
                 */
                name: string;
                /**
                 * 几张表
                 * @example 1
                 */
                tables: number;
                /**
                 * 几行
                 * @example 1
                 */
                rows: number;
                /**
                 * 平均（分）
                 * @example 91.47
                 */
                mean?: string;
                /**
                 * 最低（分）
                 * @example 60.00
                 */
                least?: string;
                /**
                 * 最高（分）
                 * @example 100.00
                 */
                most?: string;
                /**
                 * 中位数（分）
                 * @example 92.00
                 */
                median?: string;
                /**
                 * 得分占分值（%）
                 * @example 95.20
                 */
                share?: string;
                /**
                 * 得满分的行数
                 * @example 1
                 */
                full: number;
                /**
                 * 已计分而未得满分的行数
                 * @example 1
                 */
                below: number;
                /**
                 * 各等级的表数
                 * @example {
                 *       "优": 12
                 *     }
                 */
                grades: {
                    [key: string]: number;
                };
                /** 预算执行率 */
                execution: {
                    /**
                     * 平均（%）
                     * @example 92.10
                     */
                    mean?: string;
                };
                /** 已复核的表 */
                review?: {
                    /**
                     * 几张表
                     * @example 1
                     */
                    tables: number;
                    /**
                     * 自评平均（分）
                     * @example 95.00
                     */
                    self: string;
                    /**
                     * 复核平均（分）
                     * @example 93.75
                     */
                    review: string;
                    /** 复核减自评（分） */
                    difference: {
                        /**
                         * 平均
                         * @example -1.25
                         */
                        mean: string;
                        /**
                         * 最低
                         * @example -10.00
                         */
                        least: string;
                        /**
                         * 最高
                         * @example 0.00
                         */
                        most: string;
                    };
                };
                /** 另一年度的同一组 */
                against?: {
                    /**
                     * 几张表
                     * @example 1
                     */
                    tables: number;
                    /**
                     * 平均（分）
                     * @example 90.00
                     */
                    mean?: string;
                    /**
                     * 得分占分值（%）
                     * @example 93.00
                     */
                    share?: string;
                    /**
                     * 本年平均减该年平均（分）
                     * @example 1.47
                     */
                    difference?: string;
                };
            }[];
        };
        /** 许多张表放在一起的问题 */
        PeerFindings: {
            /**
             * 共几张表
             * @example 1
             */
            tables: number;
            /** 各类的个数 */
            counts: {
                [key: string]: number;
            };
            /** 问题，每类只列开头的一些 */
            findings: {
                /**
                 * 代码
                 * @example copied-between-units
                 * @enum {string}
                 */
                code: "copied-between-units" | "target-easy" | "target-exceeded-by-all" | "target-below-last-year" | "actual-far-from-peers" | "all-full-against-peers" | "unit-overrates" | "reason-repeated";
                /**
                 * 说明
                 * @example 3 个单位的 12 张表，三级指标、指标值和实际完成值至少 90% 的行相同（10 行）。
                 */
                message: string;
                /** 数字 */
                figures: {
                    [key: string]: string;
                };
                /** 有关的表、行、单位，只列开头的一些 */
                subjects: {
                    /**
                     * 自评表的标识
                     * @example 01932f6e-1c2a-77e7-8b1a-0123456789ab
                     */
                    evaluation: string;
                    /**
                     * 预算年度（年）
                     * @example 2023
                     */
                    fiscalYear: number;
                    /** 预算单位 */
                    unit: {
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
                    /** 项目 */
                    project?: {
                        /**
                         * 名称
                         * @example 政务服务能力提升
                         */
                        name: string;
                    };
                    /**
                     * JSON Pointer
                     * @example /indicators/0/weight
                     */
                    pointer?: string;
                }[];
            }[];
        };
        /** 保存的自评表 */
        StoredEvaluation: {
            /**
             * 自评表的标识
             * @example 01932f6e-1c2a-77e7-8b1a-0123456789ab
             */
            id: string;
            /**
             * 状态
             * @example draft
             * @enum {string}
             */
            state: "draft" | "submitted" | "approved" | "reviewed" | "published";
            /**
             * 现行得分表是第几版
             * @example 1
             */
            revision: number;
            /**
             * 报送时是否已过截止时间
             * @example true
             */
            late: boolean;
            /**
             * 预算年度（年）
             * @example 2023
             */
            fiscalYear: number;
            /**
             * 自评表类型
             * @example project
             * @enum {string}
             */
            kind: "project" | "department" | "transfer";
            /** 预算单位 */
            unit: {
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
            /** 项目 */
            project?: {
                /**
                 * 名称
                 * @example 政务服务能力提升
                 */
                name: string;
            };
            /**
             * 总分（分）
             * @example 91.47
             */
            total?: string;
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
             * 最近一次公布的是第几版
             * @example 1
             */
            publishedRevision?: number;
            /**
             * 建表时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            createdAt: string;
            /**
             * 最近改动时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            updatedAt: string;
            /**
             * 最近报送时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            submittedAt?: string;
            /** 现行得分表核对出的问题 */
            findings?: {
                /**
                 * 错误
                 * @example 1
                 */
                errors: number;
                /**
                 * 警告
                 * @example 1
                 */
                warnings: number;
            };
            evaluation: components["schemas"]["ReceivedEvaluation"];
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
            /**
             * 表上没有分值，不计分
             * @enum {boolean}
             */
            unweighted?: true;
            /**
             * 不评等级的原因
             * @example rows-unread
             * @enum {string}
             */
            gradeWithheld?: "rows-unread" | "weights-not-full";
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
             * @example jichi/0.3.0
             */
            engine: string;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            inputSha256: string;
            notice?: components["schemas"]["Notice"];
            review?: components["schemas"]["ReviewResult"];
        };
        /** 自评表目录的一项 */
        EvaluationSummary: {
            /**
             * 自评表的标识
             * @example 01932f6e-1c2a-77e7-8b1a-0123456789ab
             */
            id: string;
            /**
             * 状态
             * @example draft
             * @enum {string}
             */
            state: "draft" | "submitted" | "approved" | "reviewed" | "published";
            /**
             * 现行得分表是第几版
             * @example 1
             */
            revision: number;
            /**
             * 报送时是否已过截止时间
             * @example true
             */
            late: boolean;
            /**
             * 预算年度（年）
             * @example 2023
             */
            fiscalYear: number;
            /**
             * 自评表类型
             * @example project
             * @enum {string}
             */
            kind: "project" | "department" | "transfer";
            /** 预算单位 */
            unit: {
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
            /** 项目 */
            project?: {
                /**
                 * 名称
                 * @example 政务服务能力提升
                 */
                name: string;
            };
            /**
             * 总分（分）
             * @example 91.47
             */
            total?: string;
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
             * 最近一次公布的是第几版
             * @example 1
             */
            publishedRevision?: number;
            /**
             * 建表时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            createdAt: string;
            /**
             * 最近改动时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            updatedAt: string;
            /**
             * 最近报送时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            submittedAt?: string;
            /** 现行得分表核对出的问题 */
            findings?: {
                /**
                 * 错误
                 * @example 1
                 */
                errors: number;
                /**
                 * 警告
                 * @example 1
                 */
                warnings: number;
            };
            notice?: components["schemas"]["BriefNotice"];
        };
        /** 自评表的张数 */
        EvaluationCounts: {
            /**
             * 共几张
             * @example 1
             */
            tables: number;
            /** 各状态，没有的不列 */
            states: {
                /**
                 * 状态
                 * @example draft
                 * @enum {string}
                 */
                state: "draft" | "submitted" | "approved" | "reviewed" | "published";
                /**
                 * 几张
                 * @example 1
                 */
                tables: number;
                /**
                 * 其中退回或重新打开的
                 * @example 1
                 */
                returned: number;
                /**
                 * 其中逾期报送的
                 * @example 1
                 */
                late: number;
                /**
                 * 其中核对出错误的
                 * @example 1
                 */
                withErrors: number;
            }[];
        };
        /** 自评表目录 */
        Evaluations: {
            /** 本页 */
            items: components["schemas"]["EvaluationSummary"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /**
         * 填报内容的 JSON Merge Patch：null 为删去该成员，数组整体替换
         * @example {
         *       "project": {
         *         "name": "新名称"
         *       }
         *     }
         */
        EvaluationPatch: {
            [key: string]: unknown;
        };
        /** 为什么又是草稿 */
        Notice: {
            /**
             * 退回或重新打开
             * @example return
             * @enum {string}
             */
            action: "return" | "reopen";
            /**
             * 原因
             * @example 缺少佐证
             */
            reason: string;
            /**
             * 时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            at: string;
            /** 各行的原因 */
            indicators?: {
                /**
                 * JSON Pointer
                 * @example /indicators/0/weight
                 */
                pointer: string;
                /**
                 * 原因
                 * @example 缺少佐证
                 */
                reason: string;
            }[];
        };
        /** 为什么又是草稿，不含各行的原因 */
        BriefNotice: {
            /**
             * 退回或重新打开
             * @example return
             * @enum {string}
             */
            action: "return" | "reopen";
            /**
             * 原因
             * @example 缺少佐证
             */
            reason: string;
            /**
             * 时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            at: string;
        };
        /** 核对出的问题 */
        Findings: {
            /** 本页 */
            items: components["schemas"]["Finding"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /** 一版 */
        Revision: {
            /**
             * 第几版
             * @example 1
             */
            revision: number;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sheetSha256: string;
            /**
             * 密钥的代号
             * @example k-0123456789abcdef
             */
            createdBy: string;
            /**
             * 时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            createdAt: string;
        };
        /** 各版得分表 */
        Revisions: {
            /** 本页 */
            items: components["schemas"]["Revision"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /** 填报时间 */
        Window: {
            /**
             * 开始时间；没有为 null
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            opensAt: string | null;
            /**
             * 截止时间；没有为 null
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            closesAt: string | null;
        };
        /** 一个年度的填报时间 */
        Windows: {
            /**
             * 预算年度（年）
             * @example 2023
             */
            fiscalYear: number;
            project?: components["schemas"]["Window"];
            department?: components["schemas"]["Window"];
            transfer?: components["schemas"]["Window"];
        };
        /** 财政复核，与自评并列 */
        ReviewResult: {
            /**
             * 复核意见
             * @example 抽查凭证后调减。
             */
            comment?: string;
            /**
             * 评审人
             * @example 李四
             */
            reviewer?: string;
            /** 预算执行率的得分 */
            budget?: {
                /**
                 * 自评得分（分）
                 * @example 9.50
                 */
                self?: string;
                /**
                 * 复核得分（分）
                 * @example 9.00
                 */
                review?: string;
                /**
                 * 复核减自评（分）
                 * @example -0.50
                 */
                difference?: string;
            };
            /** 各行 */
            indicators: {
                /**
                 * JSON Pointer
                 * @example /indicators/0/weight
                 */
                pointer: string;
                /**
                 * 核定的实际完成值
                 * @example 90%
                 */
                actual?: string;
                working?: components["schemas"]["Working"];
                /**
                 * 原因
                 * @example 凭证不足
                 */
                reason?: string;
                /** 扣分规定 */
                deduction?: {
                    /**
                     * 代号
                     * @example hollow-30
                     */
                    id: string;
                    /**
                     * 名称
                     * @example 指标空泛，扣 30%
                     */
                    title: string;
                    /**
                     * 保留比例（%）
                     * @example 70
                     */
                    share: string;
                };
                /**
                 * 自评得分（分）
                 * @example 9.50
                 */
                self?: string;
                /**
                 * 复核得分（分）
                 * @example 9.00
                 */
                review?: string;
                /**
                 * 复核减自评（分）
                 * @example -0.50
                 */
                difference?: string;
            }[];
            /** 总分 */
            total: {
                /**
                 * 自评得分（分）
                 * @example 9.50
                 */
                self?: string;
                /**
                 * 复核得分（分）
                 * @example 9.00
                 */
                review?: string;
                /**
                 * 复核减自评（分）
                 * @example -0.50
                 */
                difference?: string;
            };
            /**
             * 等级
             * @example 良
             */
            grade?: string;
            /** 降级之后的得分 */
            final?: {
                /**
                 * 得分（分）
                 * @example 72.00
                 */
                total: string;
                /**
                 * 保留比例（%）
                 * @example 90
                 */
                share: string;
                /**
                 * 依据
                 * @example 复核等级低一级的，按 90% 计。
                 */
                clause: string;
            };
            /**
             * 时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            at: string;
        };
        /** 财政复核的预览，没有保存 */
        ReviewPreview: {
            /**
             * 复核意见
             * @example 抽查凭证后调减。
             */
            comment?: string;
            /**
             * 评审人
             * @example 李四
             */
            reviewer?: string;
            /** 预算执行率的得分 */
            budget?: {
                /**
                 * 自评得分（分）
                 * @example 9.50
                 */
                self?: string;
                /**
                 * 复核得分（分）
                 * @example 9.00
                 */
                review?: string;
                /**
                 * 复核减自评（分）
                 * @example -0.50
                 */
                difference?: string;
            };
            /** 各行 */
            indicators: {
                /**
                 * JSON Pointer
                 * @example /indicators/0/weight
                 */
                pointer: string;
                /**
                 * 核定的实际完成值
                 * @example 90%
                 */
                actual?: string;
                working?: components["schemas"]["Working"];
                /**
                 * 原因
                 * @example 凭证不足
                 */
                reason?: string;
                /** 扣分规定 */
                deduction?: {
                    /**
                     * 代号
                     * @example hollow-30
                     */
                    id: string;
                    /**
                     * 名称
                     * @example 指标空泛，扣 30%
                     */
                    title: string;
                    /**
                     * 保留比例（%）
                     * @example 70
                     */
                    share: string;
                };
                /**
                 * 自评得分（分）
                 * @example 9.50
                 */
                self?: string;
                /**
                 * 复核得分（分）
                 * @example 9.00
                 */
                review?: string;
                /**
                 * 复核减自评（分）
                 * @example -0.50
                 */
                difference?: string;
            }[];
            /** 总分 */
            total: {
                /**
                 * 自评得分（分）
                 * @example 9.50
                 */
                self?: string;
                /**
                 * 复核得分（分）
                 * @example 9.00
                 */
                review?: string;
                /**
                 * 复核减自评（分）
                 * @example -0.50
                 */
                difference?: string;
            };
            /**
             * 等级
             * @example 良
             */
            grade?: string;
            /** 降级之后的得分 */
            final?: {
                /**
                 * 得分（分）
                 * @example 72.00
                 */
                total: string;
                /**
                 * 保留比例（%）
                 * @example 90
                 */
                share: string;
                /**
                 * 依据
                 * @example 复核等级低一级的，按 90% 计。
                 */
                clause: string;
            };
        };
        /** 一份佐证材料 */
        StoredAttachment: {
            /**
             * 佐证材料的标识
             * @example 3f79bb7b435b05321651daefd374cdc6
             */
            id: string;
            /**
             * 文件名
             * @example 验收单.pdf
             */
            name: string;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
            /**
             * 大小（字节）
             * @example 1
             */
            bytes: number;
            /**
             * JSON Pointer
             * @example /indicators/0/weight
             */
            pointer: string;
        };
        /** 一份佐证材料 */
        ListedAttachment: {
            /**
             * 佐证材料的标识
             * @example 3f79bb7b435b05321651daefd374cdc6
             */
            id: string;
            /**
             * 文件名
             * @example 验收单.pdf
             */
            name: string;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
            /**
             * 大小（字节）
             * @example 1
             */
            bytes: number;
            /**
             * JSON Pointer
             * @example /indicators/0/weight
             */
            pointer: string;
            /**
             * 没有上传，或已撤下
             * @enum {boolean}
             */
            missing?: true;
        };
        /** 佐证材料 */
        Attachments: {
            /** 本页 */
            items: components["schemas"]["ListedAttachment"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /** 一个单位 */
        StoredUnit: {
            /**
             * 代码
             * @example 012
             */
            code: string;
            /**
             * 名称
             * @example 政务服务中心
             */
            name: string;
            /**
             * 上级单位的代码；没有或不可见时不列
             * @example 01
             */
            parent?: string;
        };
        /** 单位 */
        Units: {
            /** 本页 */
            items: components["schemas"]["StoredUnit"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /** 密钥 */
        Key: {
            /**
             * 密钥的代号
             * @example k-0123456789abcdef
             */
            id: string;
            /**
             * 用途或持有人
             * @example 政务服务中心填报
             */
            name: string;
            /** 权限 */
            scopes: ("read" | "submit" | "approve" | "review" | "admin")[];
            /** 所限的单位；没有为不限 */
            units?: string[];
            /**
             * 签发时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            createdAt: string;
            /**
             * 到期时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            expiresAt?: string;
            /**
             * 撤销时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            revokedAt?: string;
        };
        /** 新签发的密钥 */
        NewKey: {
            /**
             * 密钥的代号
             * @example k-0123456789abcdef
             */
            id: string;
            /**
             * 用途或持有人
             * @example 政务服务中心填报
             */
            name: string;
            /** 权限 */
            scopes: ("read" | "submit" | "approve" | "review" | "admin")[];
            /** 所限的单位；没有为不限 */
            units?: string[];
            /**
             * 签发时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            createdAt: string;
            /**
             * 到期时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            expiresAt?: string;
            /**
             * 撤销时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            revokedAt?: string;
            /**
             * 密钥，只给出这一次
             * @example jichi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
             */
            key?: string;
        };
        /** 密钥 */
        Keys: {
            /** 本页 */
            items: components["schemas"]["Key"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /** 一条操作记录 */
        AuditEntry: {
            /**
             * 单位代码；不属于单位的为空
             * @example 012
             */
            unit: string;
            /**
             * 预算年度；不属于年度的为 0
             * @example 2023
             */
            fiscalYear: number;
            /**
             * 链上的序号
             * @example 1
             */
            sequence: number;
            /**
             * 时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            at: string;
            /**
             * 谁：密钥的代号，本机为 local
             * @example k-0123456789abcdef
             */
            actor: string;
            /**
             * 做了什么
             * @example submit
             */
            action: string;
            /**
             * 对什么
             * @example evaluation 01932f6e-1c2a-77e7-8b1a-0123456789ab
             */
            subject: string;
            /** 之前 */
            before: {
                [key: string]: unknown;
            } | null;
            /** 之后 */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            previous: string;
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            hash: string;
        };
        /** 操作记录 */
        AuditEntries: {
            /** 本页 */
            items: components["schemas"]["AuditEntry"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /** 操作记录的核验 */
        AuditVerification: {
            /**
             * 共几条记录
             * @example 1
             */
            entryCount: number;
            /**
             * 共几条链
             * @example 1
             */
            chainCount: number;
            /**
             * 共几张表，含已删除的
             * @example 1
             */
            evaluationCount: number;
            /**
             * 是否还没有可核验的内容
             * @example true
             */
            isEmpty: boolean;
            /**
             * 共几处不符
             * @example 1
             */
            problemCount: number;
            /** 不符之处，只列开头的一些 */
            problems: {
                /**
                 * 哪一条链，或哪一个对象
                 * @example unit 012
                 */
                place: string;
                /**
                 * 说明
                 * @example 单位的名称与记录不同。
                 */
                message: string;
            }[];
        };
        /** 模拟测算的结果 */
        Simulation: {
            /**
             * 共几张表
             * @example 1
             */
            tables: number;
            /**
             * 任一办法拒收的
             * @example 1
             */
            refused: number;
            /**
             * 等级没有变动的
             * @example 1
             */
            unchanged: number;
            /** 等级变动 */
            moves: {
                /**
                 * 原来的等级；没有为 null
                 * @example 优
                 */
                from: string | null;
                /**
                 * 测算的等级；没有为 null
                 * @example 良
                 */
                to: string | null;
                /**
                 * 几张
                 * @example 1
                 */
                count: number;
            }[];
            /** 分差：测算减原来 */
            difference: {
                /**
                 * 平均（分）
                 * @example -0.42
                 */
                mean?: string;
                /**
                 * 最低（分）
                 * @example -10.00
                 */
                least?: string;
                /**
                 * 最高（分）
                 * @example 0.00
                 */
                most?: string;
                /** 分布，空的不列 */
                histogram: {
                    /**
                     * 不小于（分）
                     * @example -1.00
                     */
                    from: string;
                    /**
                     * 小于（分）
                     * @example 0.00
                     */
                    to: string;
                    /**
                     * 几张
                     * @example 1
                     */
                    count: number;
                }[];
            };
            /** 造成分差的规则 */
            causes: {
                /**
                 * 一级指标
                 * @example 产出指标
                 */
                level1?: string;
                /**
                 * 预算执行率
                 * @example 预算执行率
                 */
                execution?: string;
                /**
                 * 总分
                 * @example 总分
                 */
                total?: string;
                /**
                 * 计分规则
                 * @example proportion
                 */
                rule: string;
                /**
                 * 测算减原来（分）
                 * @example -3.47
                 */
                points: string;
                /**
                 * 几张表
                 * @example 1
                 */
                count: number;
            }[];
            /** 单位，变动多的在前 */
            units: {
                /**
                 * 代码；没有为空
                 * @example 012
                 */
                code: string;
                /**
                 * 名称
                 * @example 政务服务中心
                 */
                name: string;
                /**
                 * 几张表
                 * @example 1
                 */
                count: number;
                /**
                 * 等级变动的
                 * @example 1
                 */
                moved: number;
                /**
                 * 平均分差（分）
                 * @example -0.42
                 */
                mean?: string;
            }[];
            /**
             * SHA-256（小写十六进制）
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
        };
        /** 测算，或读到了哪里 */
        Simulated: {
            /**
             * 共几张表
             * @example 1
             */
            tables: number;
            /**
             * 已读入几张
             * @example 1
             */
            read: number;
            simulation?: components["schemas"]["Simulation"];
        };
        /** 批次 */
        Batch: {
            /**
             * 批次的标识
             * @example 01932f6e-1c2a-7e77-8b1a-0123456789ab
             */
            id: string;
            /**
             * 做什么
             * @example score
             * @enum {string}
             */
            type: "score" | "report" | "submit" | "return" | "review" | "simulate";
            /**
             * 状态
             * @example queued
             * @enum {string}
             */
            state: "queued" | "running" | "completed" | "cancelled";
            /**
             * 共几张表
             * @example 1
             */
            total: number;
            /**
             * 已完成几张
             * @example 1
             */
            done: number;
            /**
             * 失败几张
             * @example 1
             */
            failed: number;
            /**
             * 计分办法
             * @example mof-project
             */
            policy?: string | Record<string, never>;
            /**
             * 比较的计分办法
             * @example mof-project@1
             */
            against?: string | Record<string, never>;
            /**
             * 退回的原因
             * @example 请补充佐证
             */
            reason?: string;
            /**
             * 复核意见
             * @example 同意自评
             */
            comment?: string;
            /**
             * 评审人
             * @example 李四
             */
            reviewer?: string;
            /**
             * 文件类型
             * @example xlsx
             * @enum {string}
             */
            format?: "xlsx" | "docx" | "pdf" | "html";
            /** 内容 */
            parts?: ("form" | "working" | "findings")[];
            filter?: components["schemas"]["BatchFilter"];
            /**
             * 提交时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            createdAt: string;
            /**
             * 开始时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            startedAt?: string;
            /**
             * 结束时间
             * Format: date-time
             * @example 2024-03-01T01:02:03.456Z
             */
            finishedAt?: string;
        };
        /** 批次目录 */
        Batches: {
            /** 本页 */
            items: components["schemas"]["Batch"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
        };
        /** 批次中的一张表 */
        BatchItem: {
            /**
             * 提交的次序，从 0 起
             * @example 0
             */
            position: number;
            /**
             * 结果
             * @example pending
             * @enum {string}
             */
            outcome: "pending" | "done" | "failed" | "cancelled";
            /**
             * 自评表的标识
             * @example 01932f6e-1c2a-77e7-8b1a-0123456789ab
             */
            evaluation?: string;
            /** 预算单位 */
            unit?: {
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
            /** 项目 */
            project?: {
                /**
                 * 名称
                 * @example 政务服务能力提升
                 */
                name: string;
            };
            /**
             * 总分（分）
             * @example 91.47
             */
            total?: string;
            /**
             * 等级
             * @example 优
             */
            grade?: string;
            /**
             * 报送、退回、复核之后的状态
             * @example draft
             * @enum {string}
             */
            state?: "draft" | "submitted" | "approved" | "reviewed" | "published";
            /**
             * 得分表是第几版
             * @example 1
             */
            revision?: number;
            /**
             * 原来的等级
             * @example 优
             */
            from?: string | null;
            /**
             * 测算的等级
             * @example 良
             */
            to?: string | null;
            /**
             * 原来的总分（分）
             * @example 91.47
             */
            before?: string | null;
            /**
             * 测算的总分（分）
             * @example 88.00
             */
            after?: string | null;
            /**
             * 测算减原来（分）
             * @example -3.47
             */
            difference?: string;
            /** 造成分差的规则 */
            causes?: {
                /**
                 * 一级指标
                 * @example 产出指标
                 */
                level1?: string;
                /**
                 * 预算执行率
                 * @example 预算执行率
                 */
                execution?: string;
                /**
                 * 总分
                 * @example 总分
                 */
                total?: string;
                /**
                 * 计分规则
                 * @example proportion
                 */
                rule: string;
                /**
                 * 测算减原来（分）
                 * @example -3.47
                 */
                points: string;
            }[];
            problem?: components["schemas"]["Problem"];
        };
        /** 批次中的各表 */
        BatchItems: {
            /** 本页 */
            items: components["schemas"]["BatchItem"][];
            /** 下一页的 cursor；没有为 null */
            nextCursor: string | null;
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
    simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationRequest"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulated"];
                };
            };
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulated"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    score: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluation"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheet"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoreBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluation"][];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheet"][];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoreReport: {
        parameters: {
            query?: {
                format?: "xlsx" | "docx" | "pdf" | "html";
                /** @example form,working,findings */
                parts?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluation"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                    "text/html": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoreSum: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SumRequest"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoredSum"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sumStored: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredSumRequest"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoredSum"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyToAdd"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTrial"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTrialResult"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicyTemplate: {
        parameters: {
            query?: {
                format?: "xlsx";
                /** @example 2024 */
                fiscalYear?: string;
            };
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvaluations: {
        parameters: {
            query?: {
                /** @example 2023 */
                fiscalYear?: string;
                /** @example 012 */
                unit?: string;
                kind?: "project" | "department" | "transfer";
                /** @example 优 */
                grade?: string;
                state?: "draft" | "submitted" | "approved" | "reviewed" | "published";
                /** @example 政务服务 */
                q?: string;
                findings?: "error" | "warning" | "none";
                returned?: "true";
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
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
                    "application/json": components["schemas"]["Evaluations"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEvaluation: {
        parameters: {
            query?: never;
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluation"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countEvaluations: {
        parameters: {
            query?: {
                /** @example 2023 */
                fiscalYear?: string;
                /** @example 012 */
                unit?: string;
                kind?: "project" | "department" | "transfer";
                /** @example 优 */
                grade?: string;
                state?: "draft" | "submitted" | "approved" | "reviewed" | "published";
                /** @example 政务服务 */
                q?: string;
                findings?: "error" | "warning" | "none";
                returned?: "true";
            };
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
                    "application/json": components["schemas"]["EvaluationCounts"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["EvaluationPatch"];
                "application/json": components["schemas"]["EvaluationPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putActuals: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Actuals"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheet"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
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
                    "application/json": components["schemas"]["ScoreSheet"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
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
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRevisions: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
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
                    "application/json": components["schemas"]["Revisions"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
                /** @example 1 */
                number: string;
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
                    "application/json": components["schemas"]["ScoreSheet"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevisionReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
                /** @example 1 */
                number: string;
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
                    "application/json": components["schemas"]["ReviewResult"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: {
                format?: "xlsx" | "docx" | "pdf" | "html";
                /** @example 1 */
                revision?: string;
                /** @example form,working,findings */
                parts?: string;
            };
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                    "text/html": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluationTemplate: {
        parameters: {
            query?: {
                format?: "xlsx";
            };
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /** @example 1 */
                revision?: string;
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
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
                    "application/json": components["schemas"]["Attachments"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attach: {
        parameters: {
            query?: {
                /** @example /indicators/4 */
                pointer?: string;
                /** @example 验收单.pdf */
                name?: string;
            };
            header?: {
                /** @example "3" */
                "If-Match"?: string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "multipart/form-data": {
                    /**
                     * 文件
                     * Format: binary
                     */
                    file: string;
                    /**
                     * 哪一行
                     * @example /indicators/4
                     */
                    pointer?: string;
                    /** 文件名 */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAttachment"];
                };
            };
            /** @description 成功 */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAttachment"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求超时 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:408",
                     *       "title": "请求超时",
                     *       "status": 408,
                     *       "detail": "请求体没有在限定时间内到齐。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAttachment: {
        parameters: {
            query?: {
                /** @example 1 */
                revision?: string;
            };
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
                /** @example 3f79bb7b435b05321651daefd374cdc6 */
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detach: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
                /** @example 3f79bb7b435b05321651daefd374cdc6 */
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPreview"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Return"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @example "3" */
                "If-Match": string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01932f6e-1c2a-77e7-8b1a-0123456789ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvaluation"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
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
                    "application/json": components["schemas"]["Units"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 012 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredUnit"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @example "3" */
                "If-Match"?: string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 012 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitToPut"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredUnit"];
                };
            };
            /** @description 成功 */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredUnit"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWindows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2023 */
                fiscalYear: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Windows"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putWindows: {
        parameters: {
            query?: never;
            header?: {
                /** @example "3" */
                "If-Match"?: string;
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 2023 */
                fiscalYear: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WindowsToPut"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Windows"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
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
                    "application/json": components["schemas"]["Keys"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyToCreate"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example k-0123456789abcdef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @example 012 */
                unit?: string;
                /** @example 2023 */
                fiscalYear?: string;
                /** @example unit 012 */
                subject?: string;
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
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
                    "application/json": components["schemas"]["AuditEntries"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
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
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
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
                    "application/json": components["schemas"]["Batches"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBatch: {
        parameters: {
            query?: {
                /** @example mof-project */
                policy?: string;
            };
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
                "application/x-ndjson": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchItems: {
        parameters: {
            query?: {
                outcome?: "pending" | "done" | "failed" | "cancelled";
                cursor?: string;
                /** @example 50 */
                limit?: string;
            };
            header?: never;
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "application/json": components["schemas"]["BatchItems"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "application/x-ndjson": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/zip": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "text/event-stream": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081 */
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
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 版本已过时 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:412",
                     *       "title": "版本已过时",
                     *       "status": 412,
                     *       "detail": "已有更新的版本（ETag \"3\"），请重新读取后再改。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 须写明所见的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:428",
                     *       "title": "须写明所见的版本",
                     *       "status": 428,
                     *       "detail": "须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 磁盘空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:507",
                     *       "title": "磁盘空间不足",
                     *       "status": 507,
                     *       "detail": "磁盘空间不足，没有保存；请联系管理员腾出空间后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /** @example 2023 */
                fiscalYear?: string;
                kind?: "project" | "department" | "transfer";
                state?: "draft" | "submitted" | "approved" | "reviewed" | "published";
                /** @example 012 */
                unit?: string;
                /** @example mof-project */
                policy?: string;
                by?: "unit" | "grade" | "block" | "indicator" | "policy";
                /** @example 2022 */
                against?: string;
                /** @example 办事效率 */
                indicator?: string;
            };
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
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeerFindings: {
        parameters: {
            query?: {
                /** @example 2023 */
                fiscalYear?: string;
                kind?: "project" | "department" | "transfer";
                state?: "draft" | "submitted" | "approved" | "reviewed" | "published";
                /** @example 012 */
                unit?: string;
                /** @example mof-project */
                policy?: string;
            };
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
                    "application/json": components["schemas"]["PeerFindings"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRows: {
        parameters: {
            query?: {
                format?: "csv" | "parquet";
                /** @example 2023 */
                fiscalYear?: string;
                kind?: "project" | "department" | "transfer";
                state?: "draft" | "submitted" | "approved" | "reviewed" | "published";
                /** @example 012 */
                unit?: string;
                /** @example mof-project */
                policy?: string;
            };
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
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有这个资源 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:404",
                     *       "title": "没有这个资源",
                     *       "status": 404,
                     *       "detail": "没有这个资源，或密钥不能查看它。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不是本服务的主机名 */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:421",
                     *       "title": "不是本服务的主机名",
                     *       "status": 421,
                     *       "detail": "本服务不以这个主机名应答。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importFiles: {
        parameters: {
            query?: {
                /** @example 自评表.xlsx */
                name?: string;
                commit?: "true" | "false";
                places?: "true" | "false";
                /** @example 政务服务中心 */
                unit?: string;
                /** @example 012 */
                unitCode?: string;
                /** @example 2023 */
                fiscalYear?: string;
                /** @example mof-project */
                policy?: string;
                /** @example {"columns":{"考核事项":"level3"}} */
                mapping?: string;
            };
            header?: {
                /** @example a3f1c0de */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/json": string;
                "application/x-ndjson": string;
                "text/plain": string;
                "text/csv": string;
                "text/tab-separated-values": string;
                "text/markdown": string;
                "text/html": string;
                "application/vnd.ms-excel": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.oasis.opendocument.spreadsheet": string;
                "application/pdf": string;
                "multipart/form-data": {
                    /** 文件，可附几个 */
                    file: string[];
                    /**
                     * 文件没有写单位时的单位名称
                     * @example 政务服务中心
                     */
                    unit?: string;
                    /**
                     * 文件没有写单位代码时的代码
                     * @example 012
                     */
                    unitCode?: string;
                    /**
                     * 文件没有写年度时的预算年度（年）
                     * @example 2023
                     */
                    fiscalYear?: string;
                    /**
                     * 计分办法，优先于文件的表式（id 或 id@version；不保存时也可以是整份办法的 JSON）
                     * @example mof-project
                     */
                    policy?: string;
                    /**
                     * 表头对照表（JSON）：文件中的写法各是哪一栏
                     * @example {"columns":{"考核事项":"level3"}}
                     */
                    mapping?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedFile"] | components["schemas"]["ImportedFile"][];
                };
            };
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedFile"] | components["schemas"]["ImportedFile"][];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:400",
                     *       "title": "请求格式有误",
                     *       "status": 400,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "json-malformed",
                     *           "pointer": "",
                     *           "message": "内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 \"。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要身份验证 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:401",
                     *       "title": "需要身份验证",
                     *       "status": 401,
                     *       "detail": "需要密钥：Authorization: Bearer jichi_…。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:403",
                     *       "title": "没有权限",
                     *       "status": 403,
                     *       "detail": "密钥没有 admin 权限。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求超时 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:408",
                     *       "title": "请求超时",
                     *       "status": 408,
                     *       "detail": "请求体没有在限定时间内到齐。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与现状冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:409",
                     *       "title": "与现状冲突",
                     *       "status": 409,
                     *       "detail": "自评表现为 submitted，只有 draft 才能这样做。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:413",
                     *       "title": "请求体过大",
                     *       "status": 413,
                     *       "detail": "请求体超过 1 MiB。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:422",
                     *       "title": "请求内容有误",
                     *       "status": 422,
                     *       "detail": "请求有 1 处错误，未作任何处理。",
                     *       "errors": [
                     *         {
                     *           "code": "unknown-member",
                     *           "pointer": "/indicators/0/wieght",
                     *           "message": "不认识的成员「wieght」；是否想写 weight？"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:429",
                     *       "title": "请求过多",
                     *       "status": 429,
                     *       "detail": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。",
                     *       "errors": [
                     *         {
                     *           "code": "too-many-streams",
                     *           "pointer": "",
                     *           "message": "一个密钥同时至多 50 个查看进度的连接，请先关闭一些。"
                     *         }
                     *       ],
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
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
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:415",
                     *       "title": "不支持的内容类型",
                     *       "status": 415,
                     *       "detail": "请求体须为 application/json（UTF-8）。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:500",
                     *       "title": "内部错误",
                     *       "status": 500,
                     *       "detail": "服务内部出错，已记入日志。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 服务暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                    /**
                     * @example {
                     *       "type": "urn:jichi:problem:503",
                     *       "title": "服务暂不可用",
                     *       "status": 503,
                     *       "detail": "服务繁忙，请稍后重试。",
                     *       "instance": "urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
