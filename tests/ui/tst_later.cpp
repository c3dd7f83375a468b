// SPDX-License-Identifier: GPL-3.0-or-later
// A reset for tomorrow, from the assistant to its being taken back: it reads as what it is, and waits.
#include "activewindow.h"
#include "models/jobs/alljobsmodel.h"
#include "ui/kit/numberfield.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QDialog>
#include <QRadioButton>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

void press(const char *name)
{
    auto *button = at<QAbstractButton>(name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

/// Which space stands before AM depends on the version of Qt.
QString withPlainSpaces(QString text)
{
    constexpr QChar narrow(0x202f);
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' ')).replace(narrow, QLatin1Char(' '));
}

template <typename T> QString textOf(const char *name)
{
    const auto *label = at<T>(name);
    return label ? withPlainSpaces(label->text()) : QString();
}

/// As in a narrow place: "Mon Nov 30, 7:00 AM".
QString startInShort()
{
    return QLocale().toString(QDate::currentDate().addDays(1), QStringLiteral("ddd MMM d"))
        + QLatin1String(", 7:00 AM");
}

} // namespace

#define NEXT()                                                                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);                                    \
    press("assistantNext")

class TestLater final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup() { m_fixture.reset(); }
    void aRoomForTomorrowWaits();
    void stopHasTheKeyboard();
    void aPausedOneKeepsItsTime();
    void takingItBackAsksFirst();
    void aCountdownStopsAtOnce();

private:
    void planForTomorrow();
    void openConfirm(bool later);
    JobPhase phase() const { return m_fixture->lastJob()->phase; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLater::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
}

void TestLater::openConfirm(bool later)
{
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    press("checked-reset-groupButton");
    QTRY_VERIFY(at<QDialog>("assistant"));
    activateNow(at<QDialog>("assistant"));
    for (int i = 0; i < 3; ++i) {
        NEXT();
    }
    QTRY_VERIFY(at<QRadioButton>("paceLater"));
    if (later)
        press("paceLater"); // proposes tomorrow at 7:00
    NEXT();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
}

void TestLater::planForTomorrow()
{
    openConfirm(true);
    QTest::keyClicks(at<QLineEdit>("planNumber"), QStringLiteral("26"));
    QTRY_VERIFY(at<QPushButton>("assistantSend")->isEnabled());
    press("assistantSend");
    QTRY_VERIFY(!at<QDialog>("assistant"));
    QTRY_VERIFY(m_fixture->lastJob());
    activateNow(&m_fixture->window());
}

void TestLater::aRoomForTomorrowWaits()
{
    openConfirm(false);
    QVERIFY(at<NumberField>("planCountdown"));
    QVERIFY2(textOf<QLabel>("planThen").contains(QLatin1String("countdown")), qPrintable(textOf<QLabel>("planThen")));
    at<QDialog>("assistant")->close();
    QTRY_VERIFY(!at<QDialog>("assistant"));

    openConfirm(true);
    QVERIFY(!at<NumberField>("planCountdown"));
    const QString then = textOf<QLabel>("planThen");
    const QString tomorrow = QStringLiteral("until 7:00 AM tomorrow, %1")
                                 .arg(
                                     QLocale().toString(QDate::currentDate().addDays(1), QStringLiteral("dddd MMM d")));
    QVERIFY2(then.contains(tomorrow + QLatin1String(". Nothing is sent before")), qPrintable(then));
    const QStringList texts = [] {
        QStringList all;
        for (const QLabel *label : at<QDialog>("assistant")->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }();
    for (const char *word : {"countdown", "Seconds"})
        QVERIFY2(texts.filter(QLatin1String(word), Qt::CaseInsensitive).isEmpty(), word);
    at<QDialog>("assistant")->close();
    QTRY_VERIFY(!at<QDialog>("assistant"));

    planForTomorrow();
    const QString waits = QStringLiteral("waits %1; nothing sent yet").arg(tomorrow);
    const QString starts = QStringLiteral("starts ") + startInShort();
    QTRY_VERIFY2(textOf<ElidedLabel>("jobSubtitle").contains(starts), qPrintable(textOf<ElidedLabel>("jobSubtitle")));
    QVERIFY2(!textOf<ElidedLabel>("jobSubtitle").contains(QLatin1String("started")),
        qPrintable(textOf<ElidedLabel>("jobSubtitle")));
    QCOMPARE(textOf<QLabel>("activitySummary"), QStringLiteral("0 open · 0 finished · 1 planned for later"));
    QCOMPARE(m_fixture->devices().viewCount(DeviceView::BeingReset), 0);
    AllJobsModel all(m_fixture->engine(), m_fixture->context->workspace().clock);
    const QString state = all.index(0, static_cast<int>(AllJobsModel::Column::State)).data().toString();
    QVERIFY2(withPlainSpaces(state).startsWith(waits), qPrintable(state));
    press("jobDetails");
    QTRY_VERIFY(at<QDialog>("jobPage"));
    QVERIFY2(textOf<QLabel>("jobPageSubtitle").contains(starts), qPrintable(textOf<QLabel>("jobPageSubtitle")));
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

void TestLater::stopHasTheKeyboard()
{
    planForTomorrow();
    QTRY_VERIFY(at<QPushButton>("jobStop"));
    QTRY_COMPARE(m_fixture->window().focusWidget(), at<QPushButton>("jobStop"));
    QTest::keyClick(m_fixture->window().focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(at<QDialog>("stopBox")); // nothing presses
    QCOMPARE(phase(), JobPhase::Countdown);
}

void TestLater::aPausedOneKeepsItsTime()
{
    planForTomorrow();
    const QDateTime startsAt = m_fixture->lastJob()->pace.startsAt;
    press("jobPause");
    QTRY_COMPARE(phase(), JobPhase::Paused);
    const QString planned = QStringLiteral("paused; planned for 7:00 AM tomorrow");
    QTRY_VERIFY2(textOf<ElidedLabel>("jobSubtitle").contains(planned), qPrintable(textOf<ElidedLabel>("jobSubtitle")));
    QCOMPARE(textOf<QLabel>("activitySummary"), QStringLiteral("0 open · 0 finished · 1 planned for later"));
    QTRY_VERIFY2(m_fixture->counts().contains(QLatin1String("26 in a job that has not started")),
        qPrintable(m_fixture->counts()));
    QVERIFY(!m_fixture->counts().contains(QLatin1String("running job")));
    QCOMPARE(m_fixture->devices().viewCount(DeviceView::BeingReset), 0);
    const QString day = QLocale().toString(QDate::currentDate().addDays(1), QStringLiteral("dddd MMM d"));
    const QString resume = QStringLiteral("Resume lets it start tomorrow, %1, at 7:00 AM, as planned").arg(day);
    QCOMPARE(textOf<ElidedLabel>("jobCounts"), resume);
    const DeviceId first = m_fixture->lastJob()->items.constFirst().device.id;
    const int row = m_fixture->catalog().rowOf(first);
    const QModelIndex status = m_fixture->devices().index(row, static_cast<int>(DeviceModel::Column::Status));
    QCOMPARE(withPlainSpaces(status.data().toString()), QStringLiteral("Paused; for ") + startInShort());
    press("jobDetails");
    QTRY_VERIFY(at<QDialog>("jobPage"));
    QVERIFY2(textOf<QLabel>("jobPageSubtitle").contains(resume), qPrintable(textOf<QLabel>("jobPageSubtitle")));
    press("pageResume");
    QTRY_COMPARE(phase(), JobPhase::Countdown);
    QCOMPARE(m_fixture->lastJob()->countdownEnds, startsAt);
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

void TestLater::takingItBackAsksFirst()
{
    planForTomorrow();
    press("jobStop");
    QTRY_VERIFY(at<QDialog>("stopBox"));
    QCOMPARE(phase(), JobPhase::Countdown);
    const QString asked = at<QDialog>("stopBox")->property("text").toString();
    QVERIFY2(asked.contains(roomGroup) && asked.contains(QLatin1String("26 devices")), qPrintable(asked));
    const QString more = at<QDialog>("stopBox")->property("informativeText").toString();
    QVERIFY2(more.contains(QLatin1String("nothing was sent")), qPrintable(more));
    activateNow(at<QDialog>("stopBox"));
    QTest::keyClick(at<QDialog>("stopBox")->focusWidget(), Qt::Key_Return); // the habit keeps it
    QTRY_VERIFY(!at<QDialog>("stopBox"));
    QCOMPARE(phase(), JobPhase::Countdown);

    // The same from its page, and of one that is held.
    press("jobPause");
    QTRY_COMPARE(phase(), JobPhase::Paused);
    press("jobDetails");
    QTRY_VERIFY(at<QDialog>("jobPage"));
    press("pageStop");
    QTRY_VERIFY(at<QDialog>("stopBox"));
    QTest::keyClick(at<QDialog>("stopBox"), Qt::Key_Escape);
    QTRY_VERIFY(!at<QDialog>("stopBox"));
    QCOMPARE(phase(), JobPhase::Paused);
    press("pageStop");
    QTRY_VERIFY(at<QDialog>("stopBox"));
    press("stopTakeBack");
    QTRY_COMPARE(countsOf(*m_fixture->lastJob()).withdrawn, 26);
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

void TestLater::aCountdownStopsAtOnce()
{
    openConfirm(false);
    at<NumberField>("planCountdown")->setValue(300);
    QTest::keyClicks(at<QLineEdit>("planNumber"), QStringLiteral("26"));
    QTRY_VERIFY(at<QPushButton>("assistantSend")->isEnabled());
    press("assistantSend");
    QTRY_VERIFY(m_fixture->lastJob());
    QTRY_VERIFY2(m_fixture->counts().contains(QLatin1String("26 in a job that has not started")),
        qPrintable(m_fixture->counts()));
    QCOMPARE(m_fixture->devices().viewCount(DeviceView::BeingReset), 0); // nothing has left
    activateNow(&m_fixture->window());
    press("jobStop");
    QVERIFY(!at<QDialog>("stopBox"));
    QTRY_COMPARE(countsOf(*m_fixture->lastJob()).withdrawn, 26);
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

QTEST_MAIN(TestLater)
#include "tst_later.moc"
