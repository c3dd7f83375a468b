// SPDX-License-Identifier: GPL-3.0-or-later
#include "nothingheld.h"
#include "question.h"
#include "settled.h"
#include "ui/kit/widgets.h"
#include "ui/orders/confirmdialog.h"
#include "windowfixture.h"

#include <QSignalSpy>

using namespace Reslate;
using namespace Reslate::Test;

/// A second administrator's approval in the window: asked for once, told while it is waited for, sent when it is there.
class TestApproval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksForTheReasonOnce();
    void offersItWhereNothingIsKnown();
    void asksForNoneWhereNoneIsNeeded();
    void tellsWhoIsWaitedFor();

private:
    void open(const QSet<QByteArray> &policy, bool readable = true);
    ConfirmDialog *ask(ResetMode mode);
    template <typename T> static T *in(const ConfirmDialog *dialog, const char *name)
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestApproval::open(const QSet<QByteArray> &policy, bool readable)
{
    TenantOptions options = TestTenant::quick(120);
    options.approval = policy;
    m_fixture = std::make_unique<WindowFixture>(options);
    if (!readable)
        m_fixture->tenant().faults().on("GET", "/operationApprovalPolicies").answer(403);
    QSignalSpy known(&m_fixture->context->workspace().approvals, &ApprovalPolicy::known);
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_COMPARE(m_fixture->filter().counts().canAutopilotReset, 26);
    QTRY_COMPARE(known.count(), 1);
}

ConfirmDialog *TestApproval::ask(ResetMode mode)
{
    const AppServices &work = m_fixture->context->workspace();
    auto *dialog = new ConfirmDialog(
        work, questionFor(mode, roomGroup, work.filter.scopeDevices(), work.clock.now()), &m_fixture->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void TestApproval::asksForTheReasonOnce()
{
    open({"wipe"});
    ConfirmDialog *dialog = ask(ResetMode::AutopilotReset);
    QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
    auto *reason = in<QLineEdit>(dialog, "confirmReason");
    auto *send = in<QPushButton>(dialog, "confirmSend");
    QVERIFY(reason->isVisible());
    QTest::keyClicks(in<QLineEdit>(dialog, "confirmNumber"), QStringLiteral("26"));
    QVERIFY(!send->isEnabled());
    QVERIFY(send->toolTip().contains(QLatin1String("reason")));
    QTest::keyClicks(reason, QStringLiteral("  "));
    QVERIFY(!send->isEnabled());
    QTest::keyClicks(reason, QStringLiteral("Before term"));
    QTest::keyClick(reason, Qt::Key_Return); // decides nothing
    QVERIFY(dialog->isVisible());
    QVERIFY(send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed.constFirst().constFirst().value<QList<Plan>>().constFirst().justification,
        QStringLiteral("Before term"));
}

void TestApproval::offersItWhereNothingIsKnown()
{
    open({"wipe"}, false);
    ConfirmDialog *dialog = ask(ResetMode::FactoryWipe);
    QVERIFY(in<QLineEdit>(dialog, "confirmReason")->placeholderText().contains(QLatin1String("optional")));
    const QRegularExpression number(QStringLiteral("for (\\d+) device"));
    const QString title = in<QLabel>(dialog, "confirmTitle")->text();
    in<QLineEdit>(dialog, "confirmNumber")->setText(number.match(title).captured(1));
    QVERIFY(in<QPushButton>(dialog, "confirmSend")->isEnabled());
}

void TestApproval::asksForNoneWhereNoneIsNeeded()
{
    open({"wipe"});
    QVERIFY(!in<QLineEdit>(ask(ResetMode::Retire), "confirmReason")->isVisible());
    QVERIFY(!in<QLineEdit>(ask(ResetMode::FreshStart), "confirmReason")->isVisible());
    QVERIFY(in<QLineEdit>(ask(ResetMode::WipeKeepAccount), "confirmReason")->isVisible());
}

void TestApproval::tellsWhoIsWaitedFor()
{
    open({"wipe"});
    Plan plan = draftPlan(ResetMode::AutopilotReset, roomGroup, m_fixture->filter().scopeDevices(),
        nothingHeld(m_fixture->context->workspace().clock.now()))
                    .plan;
    plan.countdown = std::chrono::seconds(0);
    plan.justification = QStringLiteral("Before term");
    const JobId id = settled(m_fixture->engine().start(plan, QStringLiteral("anna"))).value();
    QTRY_COMPARE(countsOf(*m_fixture->lastJob()).awaitingApproval, 26);
    QTRY_VERIFY(WindowFixture::anywhere<ElidedLabel>("jobCounts"));
    QTRY_VERIFY(WindowFixture::anywhere<ElidedLabel>("jobCounts")
                    ->text()
                    .contains(QLatin1String("26 wait for a second administrator")));
    QTRY_VERIFY(WindowFixture::anywhere<ElidedLabel>("jobSubtitle")
                    ->text()
                    .contains(QLatin1String("waiting for a second administrator")));
    QVERIFY(WindowFixture::anywhere<QPushButton>("jobStop")->isVisible());
    m_fixture->tenant().decideApprovals("approved");
    m_fixture->engine().lookNow(id);
    QTRY_COMPARE(countsOf(*m_fixture->lastJob()).awaitingApproval, 0);
    QTRY_COMPARE(m_fixture->tenant().destructiveRequests().size(), 26);
}

QTEST_MAIN(TestApproval)
#include "tst_approval.moc"
