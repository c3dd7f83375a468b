// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/displaytext.h"
#include "question.h"
#include "settled.h"
#include "ui/jobs/jobpage.h"
#include "ui/kit/widgets.h"
#include "ui/orders/confirmdialog.h"
#include "ui/shell/banner.h"
#include "windowfixture.h"

#include <QLayout>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

/// Names that want to be markup, to turn the writing around or to push the layout apart: they stay text.
class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void dialogsKeepTheirShape_data() { names(); }
    void dialogsKeepTheirShape();
    void bannerKeepsItsShape_data() { names(); }
    void bannerKeepsItsShape();
    void windowKeepsItsShape_data() { names(); }
    void windowKeepsItsShape();

private:
    static void names();
    static void check(QWidget &window);
    Plan planOf(const QString &name);

    std::unique_ptr<WindowFixture> m_fixture;
    int m_number = 0;
};

void TestHostile::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>(TestTenant::quick(40));
    SHOW_LOADED(*m_fixture);
}

void TestHostile::names()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("300 letters") << QString(300, QLatin1Char('W'));
    QTest::newRow("markup") << QStringLiteral(
        "<b>bold</b><img src=x><script>alert(1)</script> &amp; <a href='x'>y</a>");
    QTest::newRow("right to left") << QStringLiteral("\u202Egpj.exe \u05D0\u05D1\u05D2 \u0645\u062F\u0631\u0633\u0629");
    QTest::newRow("emoji") << QStringLiteral("👩‍🏫🏫📱").repeated(30);
    QTest::newRow("lines") << QStringLiteral("a\nb\tc\r\u2028d\0e").repeated(8);
    QTest::newRow("marks") << QStringLiteral("Z\u0351\u036B\u0343").repeated(60);
    QTest::newRow("nothing") << QString();
}

/// No widget reads a name as HTML, none asks for more room than a small screen has, no tooltip holds its markup.
void TestHostile::check(QWidget &window)
{
    window.grab();
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool ownWords = label->objectName() == QLatin1String("listCounts");
            const bool plain = ownWords || label->textFormat() == Qt::PlainText || label->text().isEmpty();
            QVERIFY2(plain, qPrintable(label->text()));
        }
        const QString tip = widget->toolTip();
        QVERIFY2(!tip.contains(QLatin1String("<b>")) && !tip.contains(QLatin1String("<script")), qPrintable(tip));
    }
    const QSize least = window.minimumSizeHint();
    QVERIFY2(least.width() <= 1280 && least.height() <= 720,
        qPrintable(QStringLiteral("%1 × %2").arg(least.width()).arg(least.height())));
    if (window.isWindow())
        QVERIFY(window.width() <= 1360 && window.height() <= 860);
}

Plan TestHostile::planOf(const QString &name)
{
    Plan plan {.workflow = ResetMode::AutopilotReset, .title = name, .countdown = std::chrono::seconds(600)};
    for (int i = 0; i < 3; ++i) {
        const QString number = QString::number(++m_number);
        // Two devices with one serial number are one computer, which is ordered once.
        const QString serial = name.isEmpty() ? name : name + number;
        plan.items.append({.device = {.id = DeviceId(number), .name = name, .serialNumber = serial}});
    }
    return plan;
}

void TestHostile::dialogsKeepTheirShape()
{
    QFETCH(QString, name);
    const AppServices &work = m_fixture->context->workspace();
    const Plan plan = planOf(name);
    ResetDraft draft {.wish = {.mode = ResetMode::AutopilotReset, .title = name}, .plans = {plan}};
    draft.chosen = plan.items + plan.items + plan.items;
    draft.sections = {{.kind = SectionKind::Hybrid, .reason = Reason::HybridJoined, .items = plan.items},
        {.kind = SectionKind::Warned, .reason = Reason::NotSeenLately, .items = plan.items.first(2), .going = 2}};
    OrderQuestion question = questionAbout(draft);
    question.hidden = 2;
    ConfirmDialog confirm(work, question);
    confirm.show();
    check(confirm);

    Result<JobId> job = failure(ErrorKind::Storage);
    const auto isStarted = [&] {
        job = settled(work.engine.start(plan, name));
        return job.has_value();
    };
    QVERIFY(QTest::qWaitFor(isStarted)); // once the journal is read
    JobPage items(work, *job);
    items.show();
    check(items);
    const auto *table = items.findChild<QTableView *>(QStringLiteral("jobItems"));
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const QString tip = table->model()->index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(QLatin1String("<b>")), qPrintable(tip));
    }
    check(m_fixture->window()); // the activity panel shows the job
    work.engine.stop(*job);
}

void TestHostile::bannerKeepsItsShape()
{
    QFETCH(QString, name);
    Banner banner(m_fixture->desktop.theme);
    const QString shown = breakable(plainForDisplay(name));
    banner.showNotice(Tone::Bad, shown, shown, name);
    banner.resize(900, banner.layout()->heightForWidth(900));
    check(banner);
}

void TestHostile::windowKeepsItsShape()
{
    QFETCH(QString, name);
    MainWindow &window = m_fixture->window();
    window.setService(name, false);
    check(window);
    window.setAccount(name, name);
    check(window);
}

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
