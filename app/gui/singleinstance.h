// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guioptions.h"

#include <QObject>

#include <functional>
#include <memory>

class QLocalServer;

namespace Reslate {

/// One program per data folder and way of starting: a second start brings the window of the first to the front and
/// ends. Where that can't be arranged (no socket, no answer within two seconds) both run, and the journal, which
/// belongs to one program at a time, keeps them apart. Reaches this user's programs on this computer only.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const GuiOptions &options, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Asks a program that was started before to come to the front; true: it said that it does. Waits for its answer,
    /// so it is for a program that has nothing else to do yet.
    bool raiseFirst();
    /// What a program that found the first one says.
    static QString raisedText();
    /// From now on others reach this one; false: they don't. raise is called for each of them: brings the window to the
    /// front, or says that there is none any more.
    bool listen(const std::function<bool()> &raise);

private:
    void answer();

    QString m_address;
    std::function<bool()> m_raise;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace Reslate
