// SPDX-License-Identifier: GPL-3.0-or-later
// Tab reaches everything in a dialog that can be operated, the buttons beside a text too.
#include "failingplan.h"
#include "models/text/signinlabels.h"
#include "settled.h"
#include "ui/account/proxydialog.h"
#include "ui/account/registrationpage.h"
#include "ui/account/signindialog.h"
#include "ui/devices/liftdialog.h"
#include "ui/orders/confirmbyhand.h"
#include "ui/orders/resumedialog.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSet>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

bool takesTab(const QWidget *widget)
{
    const auto *choice = qobject_cast<const QRadioButton *>(widget);
    const bool isOtherChoice = choice && !choice->isChecked(); // arrows lead to it
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0
        && !widget->focusProxy() && !isOtherChoice;
}

/// Names of what can be operated and gets the focus by no number of Tabs.
QStringList unreached(QWidget &window)
{
    window.show();
    activateNow(&window);
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    QSet<QWidget *> reached;
    for (qsizetype i = 0; i < 2 * widgets.size(); ++i) {
        QTest::keyClick(&window, Qt::Key_Tab);
        if (QWidget *focus = window.focusWidget())
            reached.insert(focus);
    }
    QStringList names;
    for (QWidget *widget : widgets) {
        const bool isInner = widget->objectName().startsWith(QLatin1String("qt_"));
        if (takesTab(widget) && !isInner && !reached.contains(widget))
            names.append(widget->objectName());
    }
    return names;
}

} // namespace

#define ALL_REACHED(window)                                                                                            \
    do {                                                                                                               \
        const QStringList left = unreached(window);                                                                    \
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1String(", "))));                                          \
    } while (false)

class TestTabKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        SHOW_LOADED(*m_fixture);
    }
    void cleanup() { m_fixture.reset(); }
    void signingIn();
    void questions();

private:
    const AppServices &work() { return m_fixture->context->workspace(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestTabKey::signingIn()
{
    SignInDialog dialog(work().clock, nullptr);
    const QUrl address(QStringLiteral("https://login.example/device"));
    dialog.askRegistration({}, {});
    ALL_REACHED(dialog);
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("copyRedirect"))->isVisible()); // or nothing was looked at
    dialog.showBrowser(address, false);
    ALL_REACHED(dialog);
    dialog.showCode(QStringLiteral("A1B2C3D4"), address, work().clock.now().addSecs(600));
    ALL_REACHED(dialog);
    const Error error {.kind = ErrorKind::SignInRequired, .code = QStringLiteral("consent_required")};
    dialog.showTrouble(signInTrouble(error), QStringLiteral("details"), false);
    ALL_REACHED(dialog);
    ProxyDialog proxy(QStringLiteral("proxy.school.example:3128"), QStringLiteral("anna"), true, nullptr);
    ALL_REACHED(proxy);
}

void TestTabKey::questions()
{
    const Device &device = m_fixture->catalog().at(0);
    LiftDialog lift(work(), device, nullptr);
    ALL_REACHED(lift);
    lift.hide(); // a question keeps the focus from the next one
    ConfirmByHand confirm(ResetMode::FactoryWipe, {device.name}, 1, nullptr);
    ALL_REACHED(confirm);
    confirm.hide();
    Plan plan = failingPlan(work(), m_fixture->tenant(), QStringLiteral("Room 7"), 2);
    plan.pace.pilot = 1;
    const JobId id = settled(m_fixture->engine().start(plan, QStringLiteral("anna"))).value();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->engine().job(id)->phase, JobPhase::Paused, 30'000);
    ResumeDialog resume(work(), id, nullptr);
    ALL_REACHED(resume);
    QVERIFY(resume.isVisible() && resume.findChild<QLineEdit *>(QStringLiteral("resumeNumber"))->isVisible());
}

QTEST_MAIN(TestTabKey)
#include "tst_tabkey.moc"
