# SPDX-License-Identifier: GPL-3.0-or-later
# One word, one meaning, and the field's own where it has one: words that gave way to others don't come back.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

# the old word, the one that took its place
set(names
    JobBook JobRegistry   m_book m_registry   Proof ItemState   TakenBack Withdrawn
    ItemStep HistoryEntry   ProofStep StateChange
    TryFacts Attempt   TryVerdict RetryDecision   judgeTry decideRetry
    mostBatchParts maxBatchSize   mostTries maxAttempts
    heed applyThrottling   heedDayLimit applyDayLimit   lineUp enqueue
    Carry RestoreMode   carryOn activate   takeUp activate   isTakenUp isActive   adopt insert
    isGraphs isGraphError   isAccounts isAccountFault   isTenants tenantRequiresApproval
    LastLook PreflightCheck   lastLook preflightCheck   judgeOne evaluate   blindLooks failedReads
    OrderDesk OrderController   Errand KeychainRequest   Surroundings Dependencies   Workspace AppServices
    showsObstacle updateBlockingBanner   holdsNothing canCloseSilently   letGo retireTokens
    comeToEnd onLastWindowClosed   whyNot exclusionReason   beList setUpListView   endure enableWal
    lookAround precheckPath   RequestGate RequestThrottle
    isUnenrolled isAutopilotOnly   unenrolledId autopilotOnlyId   OnlyRegistered AutopilotOnly)
list(LENGTH names last)
math(EXPR last "${last} - 1")

project_files(sources *.h *.cpp)
foreach(file IN LISTS sources)
    file(READ ${ROOT}/${file} text)
    foreach(i RANGE 0 ${last} 2)
        math(EXPR place "${i} + 1")
        list(GET names ${i} old)
        list(GET names ${place} new)
        if(text MATCHES "[^A-Za-z0-9_]${old}[^A-Za-z0-9_]")
            offend(${file} "${old} is called ${new} here")
        endif()
    endforeach()
endforeach()
finish_rules()
