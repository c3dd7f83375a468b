// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/plan/foureyes.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/appservices.h"

#include <QDialog>
#include <QList>

#include <chrono>
#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace Reslate {

class AssistantPage;
class ConfirmPage;

/// What every assistant is: pages in a fixed order, a head that names them, a foot that leads through them, and at the
/// end a number to type. It stands beside the window. What is chosen anew has to be seen in the check before anything
/// can be sent, and while a start is under way nothing can be changed.
class AssistantFrame : public QDialog {
    Q_OBJECT
public:
    /// Whether closing it now would lose what a person chose or wrote.
    virtual bool holdsChoices() const = 0;
    /// Calls then when nothing is lost by closing it: at once, or when the person has decided what becomes of their
    /// choices. Not at all when they stay, nor while it starts.
    virtual void leave(const std::function<void()> &then) = 0;

Q_SIGNALS:
    /// The person looks at what an order of that mode would do.
    void planned(Reslate::ResetMode mode);
    void started(const QList<Reslate::JobId> &jobs);

public Q_SLOTS:
    void reject() override;

protected:
    struct Step {
        QString title;
        QString next; ///< on the button that leads on from it
    };
    struct Outline {
        QString name; ///< its object name, with which those of its foot begin
        QString title;
        QSize size; ///< no larger than the screen
        QList<Step> steps;
        int check = 0; ///< the step that has to be seen
    };
    /// The button that sends, as it is shown and as it is spoken.
    struct OrderText {
        QString shown;
        QString spoken;
    };

    AssistantFrame(const AppServices &work, const Outline &outline, QWidget *parent);

    /// What the pages are made in.
    QStackedWidget *stack() const { return m_stack; }
    /// Once: one page for each step, the last of them confirm. Makes the foot, and shows the first.
    void setPages(const QList<AssistantPage *> &pages, ConfirmPage *confirm);
    /// Shows what assistant says each time that it changes, and tells it what the account may do.
    template <typename Assistant> void follow(Assistant &assistant)
    {
        connect(&assistant, &Assistant::changed, this, &AssistantFrame::refresh);
        const auto permit = [this, &assistant] { assistant.setPermissions(m_work.permissions.permissions()); };
        connect(&m_work.permissions, &AccountPermissions::known, &assistant, permit);
        permit();
    }

    int current() const { return m_step; }
    bool isPast(int step) const { return m_step > step; }
    bool isFromCheckOn() const { return m_step >= m_outline.check; }
    /// The first step up to this one that can't be left; that step itself when nothing is in the way.
    int reachable(int wanted) const;
    void go(int step);
    void refresh();
    void showFoot();
    QPushButton *makeButton(QWidget *parent, const QString &text, const QString &objectName);
    /// Asks whether it may be closed; nullptr: that stands there already. To be opened by who asks for it.
    QMessageBox *askToClose(const MessageText &text, const std::function<void()> &then);
    /// What start() began has ended. why: what to say where nothing was started; empty: the person knows. An
    /// error without a kind adds nothing to it. plans: what was to be started.
    void finishStart(const Result<QList<JobId>> &jobs, const QString &why, const QList<Plan> &plans = {});

    /// Whether something was sent, or is being started.
    bool isSent() const { return m_sent; }
    bool isStarting() const { return m_isStarting; }
    bool isDiscarded() const { return m_discarded; } ///< the person said that nothing is to be kept
    void setDiscarded(bool discarded) { m_discarded = discarded; }

    virtual QString stateText() const = 0;
    virtual OrderText orderText() const = 0;
    /// The check is shown; comesAnew: by a person who was before it, so facts may have aged.
    virtual void onCheck(bool comesAnew) = 0;
    /// Begins what finishStart() ends.
    virtual void start(std::chrono::seconds countdown, const Consent &consent) = 0;
    /// Buttons of its own, before those of every assistant.
    virtual QList<QPushButton *> makeOwnButtons(QWidget *foot);
    virtual void showOwnButtons() { }
    virtual void onRefreshed() { }

    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    bool isLast() const { return m_step == m_outline.steps.size() - 1; }
    void showSteps();
    void showButtons(const QString &obstacle);
    void send();

    const AppServices &m_work;
    const Outline m_outline;
    int m_step = 0;
    bool m_sent = false;
    bool m_isStarting = false;
    bool m_checkSeen = false; ///< of what is chosen now
    bool m_waitsForNext = false; ///< the focus is on the step's button until Next can be pressed
    bool m_discarded = false;
    QList<AssistantPage *> m_pages;
    QList<QPushButton *> m_stepButtons;
    ConfirmPage *m_confirm = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_why = nullptr; ///< why it doesn't go on yet
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace Reslate
